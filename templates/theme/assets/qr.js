// A QR code of level M, versions 1 to 10, for up to 213 bytes: qrCode(text) gives rows of true for dark. Text of capitals,
// digits and a few signs takes little more than half the room.
const qrCode = (() => {
  const CHECKS = [10, 16, 26, 18, 24, 16, 18, 22, 22, 26]; // bytes of correction in each block
  const BLOCKS = [1, 1, 1, 2, 2, 4, 4, 4, 5, 5];
  const MASKS = [
    (x, y) => (x + y) % 2,
    (x, y) => y % 2,
    (x) => x % 3,
    (x, y) => (x + y) % 3,
    (x, y) => (Math.floor(x / 3) + Math.floor(y / 2)) % 2,
    (x, y) => ((x * y) % 2) + ((x * y) % 3),
    (x, y) => (((x * y) % 2) + ((x * y) % 3)) % 2,
    (x, y) => (((x + y) % 2) + ((x * y) % 3)) % 2,
  ];
  const range = (count) => [...Array(count).keys()];

  // Arithmetic of the correction: a field of 256 numbers.
  const POWER = [1];
  for (let at = 1; at < 255; at++) POWER[at] = (POWER[at - 1] << 1) ^ (POWER[at - 1] > 127 ? 0x11d : 0);
  const times = (a, b) => (a && b ? POWER[(POWER.indexOf(a) + POWER.indexOf(b)) % 255] : 0);
  const divisor = (degree) =>
    range(degree).reduce(
      (sum, root) => [...sum, 0].map((one, at) => one ^ (at ? times(sum[at - 1], POWER[root]) : 0)),
      [1],
    );
  const corrected = (bytes, degree) => {
    const rest = [...bytes, ...Array(degree).fill(0)], by = divisor(degree);
    bytes.forEach((_, at) => {
      const lead = rest[at];
      by.forEach((one, next) => (rest[at + next] ^= times(one, lead)));
    });
    return rest.slice(bytes.length);
  };

  // Where the small squares stand, and how many bytes a version has, its corrections included.
  const places = (version) => {
    const count = version > 1 ? Math.floor(version / 7) + 2 : 0, last = version * 4 + 10;
    const step = Math.ceil((last - 6) / (count - 1) / 2) * 2;
    return range(count).map((at) => (at ? last - (count - 1 - at) * step : 6));
  };
  const whole = (version) => {
    const side = version * 4 + 17, marks = places(version).length;
    const alignment = marks ? (marks * marks - 3) * 25 - (marks - 2) * 10 : 0;
    return Math.floor((side * side - 192 - 31 - 2 * (side - 16) - alignment - (version > 6 ? 36 : 0)) / 8);
  };
  const room = (version) => whole(version) - CHECKS[version - 1] * BLOCKS[version - 1];

  const bits = (number, count) => range(count).map((at) => (number >> (count - 1 - at)) & 1);
  const joined = (parts, made) => [].concat(...parts.map(made));
  const CAPITALS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:";
  const capital = (text) => [...text].every((one) => CAPITALS.includes(one));
  const inPairs = (text, version) => [
    ...[0, 0, 1, 0],
    ...bits(text.length, version > 9 ? 11 : 9),
    ...joined(text.match(/..?/g) || [], ([one, two]) =>
      two ? bits(CAPITALS.indexOf(one) * 45 + CAPITALS.indexOf(two), 11) : bits(CAPITALS.indexOf(one), 6),
    ),
  ];
  const inBytes = (text, version) => {
    const bytes = [...new TextEncoder().encode(text)];
    return [0, 1, 0, 0, ...bits(bytes.length, version > 9 ? 16 : 8), ...joined(bytes, (one) => bits(one, 8))];
  };
  const data = (text, version) => (capital(text) ? inPairs : inBytes)(text, version);
  // The bits as bytes, with an end and with what fills the room.
  const padded = (stream, version) => {
    const whole = [...stream, ...bits(0, Math.min(4, room(version) * 8 - stream.length))];
    while (whole.length % 8) whole.push(0);
    const made = range(whole.length / 8).map((at) => parseInt(whole.slice(at * 8, at * 8 + 8).join(""), 2));
    while (made.length < room(version)) made.push(236), made.length < room(version) && made.push(17);
    return made;
  };
  // The bytes of all blocks in turn, then their corrections.
  const woven = (bytes, version) => {
    const blocks = BLOCKS[version - 1], short = Math.floor(bytes.length / blocks), long = bytes.length % blocks;
    let from = 0;
    const parts = range(blocks).map((at) => bytes.slice(from, (from += short + (at >= blocks - long))));
    const checks = parts.map((part) => corrected(part, CHECKS[version - 1]));
    const turns = (rows, length) => [].concat(...range(length).map((at) => rows.map((row) => row[at])));
    return [...turns(parts, short + 1), ...turns(checks, CHECKS[version - 1])].filter((one) => one !== undefined);
  };

  // The fixed figures: null where data goes.
  const figures = (version) => {
    const side = version * 4 + 17, rows = range(side).map(() => Array(side).fill(null));
    const ring = (x0, y0, reach, dark) => {
      for (let y = -reach; y <= reach; y++)
        for (let x = -reach; x <= reach; x++)
          if (rows[y0 + y] && rows[y0 + y][x0 + x] !== undefined) rows[y0 + y][x0 + x] = dark(Math.max(Math.abs(x), Math.abs(y)));
    };
    for (let at = 0; at < side; at++) rows[6][at] = rows[at][6] = at % 2 === 0;
    for (const [x, y] of [[3, 3], [side - 4, 3], [3, side - 4]]) ring(x, y, 4, (far) => far !== 2 && far < 4);
    const marks = places(version), end = side - 7;
    const cornered = (x, y) => (x === 6 && y === 6) || (x === 6 && y === end) || (x === end && y === 6);
    for (const x of marks) for (const y of marks) if (!cornered(x, y)) ring(x, y, 2, (far) => far !== 1);
    return rows;
  };
  const remainder = (number, degree, by) => {
    let rest = number << degree;
    for (let at = 31; at >= degree; at--) if ((rest >>> at) & 1) rest ^= by << (at - degree);
    return (number << degree) | rest;
  };
  const told = (rows, version, mask) => {
    const side = rows.length, form = remainder(mask, 10, 0x537) ^ 0x5412, dark = (at) => ((form >> at) & 1) === 1;
    range(15).forEach((at) => {
      rows[at < 6 ? at : at < 8 ? at + 1 : side - 15 + at][8] = dark(at);
      rows[8][at < 8 ? side - 1 - at : at < 9 ? 7 : 14 - at] = dark(at);
    });
    rows[side - 8][8] = true;
    if (version < 7) return;
    const number = remainder(version, 12, 0x1f25);
    range(18).forEach((at) => {
      const far = side - 11 + (at % 3), near = Math.floor(at / 3);
      rows[near][far] = rows[far][near] = ((number >> at) & 1) === 1;
    });
  };
  const filled = (bytes, version, mask) => {
    const rows = figures(version), side = rows.length, stream = bytes.reduce((all, one) => all.concat(bits(one, 8)), []);
    told(rows, version, mask);
    let next = 0;
    for (let right = side - 1; right > 0; right -= 2) {
      if (right === 6) right = 5;
      range(side).forEach((step) => {
        const y = (right + 1) & 2 ? step : side - 1 - step;
        for (const x of [right, right - 1]) if (rows[y][x] === null) rows[y][x] = (stream[next++] === 1) !== (MASKS[mask](x, y) === 0);
      });
    }
    return rows;
  };

  // The less a code looks like its own figures, the better a phone finds them.
  const fault = (rows) => {
    const turned = rows.map((_, x) => rows.map((row) => row[x]));
    let sum = 0, dark = 0;
    for (const line of [...rows, ...turned].map((row) => row.map(Number).join(""))) {
      for (const run of line.match(/0{5,}|1{5,}/g) || []) sum += run.length - 2;
      for (let at = 0; at < line.length - 10; at++) if (/^(10111010000|00001011101)/.test(line.slice(at, at + 11))) sum += 40;
    }
    rows.forEach((row, y) => row.forEach((one, x) => {
      dark += one;
      if (x && y && one === row[x - 1] && one === rows[y - 1][x] && one === rows[y - 1][x - 1]) sum += 3;
    }));
    return sum + Math.floor(Math.abs((dark * 20) / (rows.length * rows.length) - 10)) * 10;
  };
  return (text, mask) => {
    const version = range(10).map((at) => at + 1).find((one) => data(text, one).length <= room(one) * 8);
    if (!version) throw Error("too long");
    const stream = woven(padded(data(text, version), version), version);
    const made = (mask === undefined ? range(8) : [mask]).map((one) => filled(stream, version, one));
    const faults = made.map(fault);
    return made[faults.indexOf(Math.min(...faults))];
  };
})();
