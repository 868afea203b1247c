#pragma once
#include <QHash>
#include <QString>

namespace mulakat::portal::server {

// A bucket of requests for each client address (an IPv6 client is its /64). Lives on the io thread.
class RateLimit
{
public:
    RateLimit(double perSecond, double burst);
    bool take(const QString &address, qint64 nowMs, double cost = 1); // false: too many
    qsizetype size() const { return m_buckets.size(); }

private:
    struct Bucket {
        double tokens = 0;
        qint64 sinceMs = 0;
    };
    void sweep(qint64 nowMs);

    double m_perSecond;
    double m_burst;
    QHash<QString, Bucket> m_buckets;
};

} // namespace mulakat::portal::server
