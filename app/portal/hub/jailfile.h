#pragma once
#include "base/result.h"
#include "visits/jail.h"

#include <QDateTime>

namespace mulakat::portal::hub {

// DIR/jail.json: made with defaults when it is not there, read again when it has changed on disk.
class JailFile
{
public:
    explicit JailFile(QString path);
    base::Result<visits::Jail> load(); // creates it where it is missing; Unreadable, BadInput
    bool changed() const;              // since the last load
    base::Done save(const visits::Jail &jail);

private:
    QString m_path;
    QDateTime m_stamp;
    qint64 m_size = -1;
};

} // namespace mulakat::portal::hub
