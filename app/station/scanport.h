#pragma once
#include "base/result.h"

#include <QString>
#include <functional>

namespace mulakat::station {

// Reads the code on a picture of a document, in a process that may die of it. Station thread; the answer comes there, once.
class ScanPort
{
public:
    using Answer = std::function<void(base::Result<QString> payload)>; // Unreadable: no code in it; MediaFailed: no reader
    virtual ~ScanPort() = default;
    virtual void read(const QString &path, const Answer &answer) = 0;
    // The same for a picture in memory (PNG or JPEG): it never lies on a disk.
    virtual void readPicture(const QByteArray &picture, const Answer &answer)
    {
        Q_UNUSED(picture)
        answer(base::fail(base::FailureCode::MediaFailed));
    }
};

} // namespace mulakat::station
