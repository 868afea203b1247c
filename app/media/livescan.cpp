#include "media/livescan.h"

#include "identity/livereader.h"
#include "identity/picture.h"
#include "media/confine.h"
#include "media/pictureverbs.h"

#include <QElapsedTimer>
#include <QJsonDocument>
#include <QJsonObject>
#include <QtEndian>
#include <cerrno>
#include <cstdio>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace mulakat::media {

namespace {
constexpr unsigned liveCpuSeconds = 600; // far more than one visitor needs; whoever reads starts another
constexpr int livePayloadAtMost = 16 * 1024;
constexpr identity::PictureLimits liveLimits{liveFrameBytes, 9'000'000};

enum class Next { Frame, End, Broken };

// Fewer than `count` bytes only at the end of the input.
qsizetype readWhole(int descriptor, char *to, qsizetype count)
{
    qsizetype have = 0;
    while (have < count) {
        const ssize_t got = ::read(descriptor, to + have, size_t(count - have));
        if (got < 0 && errno == EINTR)
            continue;
        if (got <= 0)
            break;
        have += got;
    }
    return have;
}

Next nextFrame(int descriptor, QByteArray &frame)
{
    char head[sizeof(quint32)];
    const qsizetype got = readWhole(descriptor, head, sizeof head);
    if (got == 0)
        return Next::End;
    const quint32 length = qFromBigEndian<quint32>(head);
    if (got < qsizetype(sizeof head) || length == 0 || length > liveFrameBytes)
        return Next::Broken;
    frame.resize(qsizetype(length));
    return readWhole(descriptor, frame.data(), frame.size()) == frame.size() ? Next::Frame : Next::Broken;
}

QJsonObject answerTo(const QByteArray &frame, identity::LiveReader &reader)
{
    const auto picture = identity::decodePicture(frame, liveLimits);
    if (!picture)
        return {{u"error"_s, u"unreadable"_s}, {u"hint"_s, QString()}};
    const identity::LiveReader::Answer read = reader.read(*picture);
    QJsonObject answer{{u"hint"_s, identity::readHintName(read.hint)}};
    if (read.code && read.code->payload.size() <= livePayloadAtMost) {
        answer.insert(u"payload"_s, QString::fromLatin1(read.code->payload.toBase64()));
        answer.insert(u"by"_s, read.code->by);
    }
    return answer;
}

bool sayLine(const QJsonObject &answer)
{
    const QByteArray line = QJsonDocument(answer).toJson(QJsonDocument::Compact) + '\n';
    return std::fwrite(line.constData(), 1, size_t(line.size()), stdout) == size_t(line.size()) && std::fflush(stdout) == 0;
}
} // namespace

int scanLive()
{
    if (!confineToPictures(liveCpuSeconds)) {
        std::fprintf(stderr, "mulakat-media: cannot confine itself\n");
        return pictureMissing;
    }
    QElapsedTimer clock;
    clock.start();
    identity::LiveReader reader([&clock] { return clock.elapsed(); });
    QByteArray frame;
    Next next = nextFrame(STDIN_FILENO, frame);
    while (next == Next::Frame) {
        if (!sayLine(answerTo(frame, reader)))
            return 0; // nobody reads any more
        next = nextFrame(STDIN_FILENO, frame);
    }
    return next == Next::End ? 0 : pictureUnreadable;
}

} // namespace mulakat::media
