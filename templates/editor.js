// The form editor begins here. A form has no field without a name, so a mapping is opened as a list whose items hold
// their name at `key`, and is closed again when the file is saved. The marks are told in scripts/suluh/editor/fields.py.
// Numbers and days stay as they are written; only nothing, true and false are more than text.
window.CMS_MANUAL_INIT = true;

const MARKS = ["keyed", "wrapped", "written", "ended", "whole"];

function schema() {
  return jsyaml.FAILSAFE_SCHEMA.withTags(jsyaml.nullCoreTag, jsyaml.boolCoreTag);
}

function read(text) {
  return jsyaml.load(text, { schema: schema() });
}

function write(data) {
  const texts = JSON.parse(JSON.stringify(data, (_, one) => (typeof one === "number" ? String(one) : one)));
  return jsyaml.dump(texts, { schema: schema(), lineWidth: -1, noRefs: true });
}

function opened(field, value) {
  if (field.ended) return value ?? "-";
  if (value === null) return value;
  if (field.written) return write(value);
  if (field.wrapped) return value.map(row => ({ row: opened(field.fields[0], row) }));
  if (field.keyed === "value") return Object.entries(value).map(([key, one]) => ({ key, value: one }));
  if (field.keyed) return Object.entries(value).map(([key, one]) => ({ key, ...openedItem(field, one) }));
  return inside(field, value, opened);
}

function openedItem(field, value) {
  if (!field.types) return each(field.fields, value, opened);
  const type = field.types.find(({ fields }) => Object.keys(value).every(name => fields.some(one => one.name === name)));
  return { kind: type.name, ...each(type.fields, value, opened) };
}

function closed(field, value) {
  if (field.ended) return value === "-" ? null : value;
  if (value === null) return value;
  if (field.written) return read(value);
  if (field.wrapped) return value.map(({ row }) => closed(field.fields[0], row));
  if (field.keyed === "value") return mapping(field, value, one => one.value);
  if (field.keyed) return mapping(field, value, one => closedItem(field, one));
  return inside(field, value, closed);
}

function closedItem(field, value) {
  if (!field.types) return each(field.fields, value, closed);
  const { kind, ...one } = value;
  return each(field.types.find(({ name }) => name === kind).fields, one, closed);
}

function mapping(field, value, item) {
  const keys = value.map(({ key }) => key);
  const twice = keys.find((key, place) => keys.indexOf(key) < place);
  if (twice !== undefined) {
    alert(`${field.label}: ${twice} × 2`);
    throw new Error(`${field.label}: ${twice} stands twice`);
  }
  return Object.fromEntries(value.map(({ key, ...one }) => [key, item(one)]));
}

function inside(field, value, turn) {
  if (!field.fields) return value;
  return Array.isArray(value) ? value.map(one => each(field.fields, one, turn)) : each(field.fields, value, turn);
}

function each(fields, value, turn) {
  const known = Object.fromEntries(fields.map(field => [field.name, field]));
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, turn(known[name] ?? {}, one)]));
}

function format({ whole, fields }) {
  return {
    fromFile: text => {
      const data = read(text);
      return each(fields, whole ? { [fields[0].name]: data } : data, opened);
    },
    toFile: data => {
      const done = each(fields, data, closed);
      return write(whole ? done[fields[0].name] : done);
    },
  };
}

async function begin() {
  const text = await (await fetch("config.json")).text();
  const forms = JSON.parse(text).collections.flatMap(one => one.files ?? [one]);
  for (const form of forms) CMS.registerCustomFormat(form.format, "yml", format(form));
  const config = JSON.parse(text, (name, value) => (MARKS.includes(name) ? undefined : value));
  CMS.init({ config: { ...config, load_config_file: false } });
}

addEventListener("DOMContentLoaded", begin);
