#include "support/mutate.h"

#include <algorithm>
#include <array>

namespace mulakat::testing
{

namespace
{
constexpr qsizetype longestRun = 64;

qsizetype place(const QByteArray &bytes, QRandomGenerator &random)
{
    return qsizetype(random.bounded(quint32(bytes.size())));
}

void insertMarker(QByteArray &bytes, QRandomGenerator &random)
{
    static const std::array<QByteArray, 9> markers{
        QByteArray("\xFF", 1),         QByteArray("\xFF\x4F\xFF\x51", 4), QByteArray("\xFF\xD9", 2),
        QByteArray("\x1F\x8B\x08", 3), QByteArray("\0\0\0\0", 4),         QByteArray("\xFF\xFF\xFF\xFF", 4),
        QByteArray("V9\xFF", 3),       QByteArray("\x7F\xFF\xFF\xFF", 4), QByteArray("\xFF\x52\x00\x0C", 4),
    };
    const QByteArray &marker = markers.at(random.bounded(quint32(markers.size())));
    const auto at = place(bytes, random);
    if (random.bounded(2) == 0)
        bytes.insert(at, marker);
    else
        bytes.replace(at, marker.size(), marker);
}

void changeOnce(QByteArray &bytes, QRandomGenerator &random)
{
    const auto at = place(bytes, random);
    const auto run = std::min<qsizetype>(1 + qsizetype(random.bounded(quint32(longestRun))), bytes.size() - at);
    switch (random.bounded(8)) {
    case 0:
        bytes[at] = char(bytes.at(at) ^ (1 << random.bounded(8)));
        break;
    case 1:
        bytes[at] = char(random.bounded(256));
        break;
    case 2:
        bytes.remove(at, run);
        break;
    case 3:
        bytes.insert(at, bytes.mid(at, run));
        break;
    case 4:
        bytes.replace(at, run, QByteArray(run, char(random.bounded(256))));
        break;
    case 5:
        bytes.truncate(at);
        break;
    case 6:
        insertMarker(bytes, random);
        break;
    default:
        std::swap(bytes[at], bytes[place(bytes, random)]);
    }
}
} // namespace

QByteArray mutated(const QByteArray &bytes, QRandomGenerator &random)
{
    QByteArray out = bytes;
    for (int left = 1 + int(random.bounded(4)); left > 0 && !out.isEmpty(); --left)
        changeOnce(out, random);
    return out;
}

QByteArray mutatedDigits(const QByteArray &digits, QRandomGenerator &random)
{
    QByteArray out = mutated(digits, random);
    for (char &c : out) {
        if (c < '0' || c > '9')
            c = char('0' + uchar(c) % 10);
    }
    if (out.startsWith('0'))
        out[0] = '1';
    return out;
}

} // namespace mulakat::testing
