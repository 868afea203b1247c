#include "store/snapshot.h"

#include <QDateTime>
#include <QFile>
#include <QFileInfo>

namespace mulakat::store {

namespace {

constexpr int copiesTried = 20;

struct Stamp {
    qint64 size = 0;
    QDateTime changed;
    friend bool operator==(const Stamp &, const Stamp &) = default;
};

Stamp stampOf(const QString &path)
{
    const QFileInfo info(path);
    return {info.size(), info.lastModified()};
}

bool copied(const QString &from, const QString &to)
{
    QFile::remove(to);
    return QFile::copy(from, to) && QFile::setPermissions(to, QFile::ReadOwner | QFile::WriteOwner);
}

} // namespace

base::Result<std::unique_ptr<Snapshot>> Snapshot::of(const QString &path)
{
    if (!QFileInfo(path).isReadable())
        return base::fail(base::FailureCode::Unreadable, {{QStringLiteral("file"), path}});
    std::unique_ptr<Snapshot> snapshot(new Snapshot);
    const QString journal = path + QStringLiteral("-wal");
    if (QFileInfo(journal).size() == 0) {
        snapshot->m_path = path;
        return snapshot;
    }
    snapshot->m_folder = std::make_unique<QTemporaryDir>();
    snapshot->m_path = snapshot->m_folder->filePath(QStringLiteral("copy.sqlite"));
    for (int i = 0; i < copiesTried && snapshot->m_folder->isValid(); ++i) {
        const Stamp before = stampOf(path), journalBefore = stampOf(journal);
        const bool done = copied(path, snapshot->m_path) && copied(journal, snapshot->m_path + QStringLiteral("-wal"));
        if (done && stampOf(path) == before && stampOf(journal) == journalBefore)
            return snapshot;
    }
    return base::fail(base::FailureCode::StoreFailed, {{QStringLiteral("file"), path}, {QStringLiteral("detail"), QStringLiteral("changes too fast")}});
}

} // namespace mulakat::store
