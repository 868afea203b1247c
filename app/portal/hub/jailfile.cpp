#include "portal/hub/jailfile.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QSaveFile>

namespace mulakat::portal::hub {

using base::fail;
using base::FailureCode;

JailFile::JailFile(QString path)
    : m_path(std::move(path))
{
}

base::Result<visits::Jail> JailFile::load()
{
    if (!QFileInfo::exists(m_path)) {
        if (const auto saved = save(visits::Jail()); !saved)
            return saved.error();
    }
    QFile file(m_path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(FailureCode::Unreadable, {{QStringLiteral("file"), m_path}});
    const QFileInfo info(m_path);
    m_stamp = info.lastModified();
    m_size = info.size();
    const QJsonDocument document = QJsonDocument::fromJson(file.read(1 << 20));
    if (!document.isObject())
        return fail(FailureCode::BadInput, {{QStringLiteral("file"), m_path}});
    return visits::Jail::fromJson(document.object());
}

bool JailFile::changed() const
{
    const QFileInfo info(m_path);
    return info.exists() && (info.lastModified() != m_stamp || info.size() != m_size);
}

base::Done JailFile::save(const visits::Jail &jail)
{
    QSaveFile file(m_path);
    if (!file.open(QIODevice::WriteOnly))
        return fail(FailureCode::StoreFailed, {{QStringLiteral("file"), m_path}});
    file.write(QJsonDocument(jail.toJson()).toJson());
    if (!file.commit())
        return fail(FailureCode::StoreFailed, {{QStringLiteral("file"), m_path}});
    return base::done();
}

} // namespace mulakat::portal::hub
