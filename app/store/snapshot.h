#pragma once
#include "base/result.h"

#include <QString>
#include <QTemporaryDir>
#include <memory>

namespace mulakat::store {

// A SQLite file held still for reading. Where it has no write-ahead log it is read in place; else the file and its log are
// copied to a temporary folder, again until both were unchanged meanwhile, so that nothing is written beside the original.
class Snapshot
{
public:
    static base::Result<std::unique_ptr<Snapshot>> of(const QString &path); // Unreadable, StoreFailed
    QString path() const { return m_path; }
    bool isCopy() const { return m_folder != nullptr; }

private:
    QString m_path;
    std::unique_ptr<QTemporaryDir> m_folder;
};

} // namespace mulakat::store
