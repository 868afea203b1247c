#pragma once
#include <QByteArray>
#include <QDir>
#include <QFile>
#include <QJsonObject>
#include <QList>
#include <QString>
#include <algorithm>
#include <cstdlib>
#include <unistd.h>

// What the benches read of /proc, and how they sum it up. Root or the processes' own user.
namespace mulakat::bench {

// Kilobytes of a process, added up over these lines of smaps_rollup; -1 where it is not there.
inline qint64 smaps(qint64 pid, const QList<QByteArray> &names)
{
    QFile file(QStringLiteral("/proc/%1/smaps_rollup").arg(pid));
    qint64 sum = 0;
    if (!file.open(QIODevice::ReadOnly))
        return -1;
    for (const QByteArray &line : file.readAll().split('\n')) {
        for (const QByteArray &name : names) {
            if (line.startsWith(name + ':'))
                sum += line.mid(name.size() + 1).trimmed().split(' ').first().toLongLong();
        }
    }
    return sum;
}

inline qint64 pssKb(qint64 pid) { return smaps(pid, {"Pss"}); }
inline qint64 rssKb(qint64 pid) { return smaps(pid, {"Rss"}); }
inline qint64 privateKb(qint64 pid) { return smaps(pid, {"Private_Clean", "Private_Dirty"}); }

inline int entries(qint64 pid, const QString &folder)
{
    return int(QDir(QStringLiteral("/proc/%1/%2").arg(pid).arg(folder)).entryList(QDir::AllEntries | QDir::System | QDir::NoDotAndDotDot).size());
}

inline QList<qint64> childrenOf(qint64 pid)
{
    QFile file(QStringLiteral("/proc/%1/task/%1/children").arg(pid)); // of the main thread
    QList<qint64> ids;
    if (file.open(QIODevice::ReadOnly)) {
        for (const QByteArray &word : file.readAll().simplified().split(' ')) {
            if (word.toLongLong() > 0)
                ids << word.toLongLong();
        }
    }
    return ids;
}

// Children of every thread of it, and theirs.
inline QList<qint64> descendantsOf(qint64 pid)
{
    QList<qint64> all;
    for (const QString &thread : QDir(QStringLiteral("/proc/%1/task").arg(pid)).entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        QFile file(QStringLiteral("/proc/%1/task/%2/children").arg(pid).arg(thread));
        if (!file.open(QIODevice::ReadOnly))
            continue;
        for (const QByteArray &word : file.readAll().simplified().split(' ')) {
            if (const qint64 child = word.toLongLong(); child > 0)
                all << child << descendantsOf(child);
        }
    }
    return all;
}

inline double processorSeconds(qint64 pid)
{
    QFile file(QStringLiteral("/proc/%1/stat").arg(pid));
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    const QByteArray text = file.readAll();
    const QList<QByteArray> words = text.mid(text.lastIndexOf(')') + 2).split(' ');
    return double(words.value(11).toLongLong() + words.value(12).toLongLong()) / double(::sysconf(_SC_CLK_TCK));
}

inline double machineLoad()
{
    double load = 0;
    return ::getloadavg(&load, 1) == 1 ? load : -1;
}

inline double median(QList<double> values)
{
    std::sort(values.begin(), values.end());
    return values.isEmpty() ? 0 : values[values.size() / 2];
}

inline QJsonObject spread(QList<double> values)
{
    if (values.isEmpty())
        return {};
    std::sort(values.begin(), values.end());
    return {{QStringLiteral("median"), values[values.size() / 2]}, {QStringLiteral("min"), values.first()}, {QStringLiteral("max"), values.last()}};
}

} // namespace mulakat::bench
