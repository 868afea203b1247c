#pragma once
#include <QHash>
#include <QString>

namespace mulakat::portal::web {

// How often one address may do something dear: `most` in `seconds`, refilled evenly. Phones behind one carrier share an
// address, so the limits are wide; the hard ones hang on the number that codes are sent to. Kept in memory.
class PeerLimit
{
public:
    PeerLimit(int most, int seconds);
    bool take(const QString &peer, qint64 nowMs); // false: too many

private:
    struct Bucket {
        double left = 0;
        qint64 atMs = 0;
    };
    double m_most;
    double m_perMs;
    QHash<QString, Bucket> m_buckets;
};

} // namespace mulakat::portal::web
