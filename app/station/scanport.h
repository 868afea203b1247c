#pragma once
#include "base/result.h"

#include <QString>
#include <functional>

namespace mulakat::station {

// What a camera's picture said.
struct LiveRead {
    QString payload; // empty: no code was read
    QString hint;    // then what would help: "closer", "flatter", "less-glare", "hold-still"; empty: nothing is known
};

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
    // One of many pictures of a camera: the same process reads them, one at a time, each within 300 ms of its computing. Ask
    // again when the answer has come. MediaFailed: the reader is not there or has died of it; it is started again by itself.
    using LiveAnswer = std::function<void(base::Result<LiveRead> read)>;
    virtual void readLive(const QByteArray &picture, const LiveAnswer &answer)
    {
        readPicture(picture, [answer](const base::Result<QString> &payload) {
            if (payload)
                return answer(LiveRead{*payload, {}});
            if (payload.error().code == base::FailureCode::Unreadable)
                return answer(LiveRead{});
            answer(payload.error());
        });
    }
    virtual void endLive() { } // no more for now: an answer that is awaited comes as MediaFailed, or as it would have
};

} // namespace mulakat::station
