#include "media/pictureverbs.h"

#include "identity/codereader.h"
#include "identity/picture.h"
#include "media/confine.h"

#include <QFile>
#include <cstdio>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace mulakat::media {

namespace {
constexpr int scanBudgetMs = 7000; // the kiosk waits ten seconds
constexpr int payloadAtMost = 16 * 1024;
constexpr int photoSide = 1600;
constexpr int photoQuality = 82;
constexpr identity::PictureLimits scanLimits{12 * 1024 * 1024, 40'000'000};
constexpr identity::PictureLimits photoLimits{12 * 1024 * 1024, 24'000'000};

int complain(const char *what, int code)
{
    std::fprintf(stderr, "mulakat-media: %s\n", what);
    return code;
}

// At most `most` + 1 bytes: one too many tells that there were more.
QByteArray readAll(int descriptor, qint64 most)
{
    QByteArray bytes;
    char part[64 * 1024];
    while (bytes.size() <= most) {
        const ssize_t got = ::read(descriptor, part, sizeof part);
        if (got < 0 && errno == EINTR)
            continue;
        if (got <= 0)
            break;
        bytes.append(part, got);
    }
    return bytes.left(most + 1);
}

int say(const QByteArray &bytes)
{
    const bool whole = std::fwrite(bytes.constData(), 1, size_t(bytes.size()), stdout) == size_t(bytes.size());
    return whole && std::fflush(stdout) == 0 ? 0 : pictureMissing;
}
} // namespace

int scanPicture(const QString &path)
{
    const bool given = path == u'-';
    const int descriptor = given ? STDIN_FILENO : ::open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC | O_NONBLOCK);
    struct stat about{};
    if (descriptor < 0 || ::fstat(descriptor, &about) != 0 || (!given && !S_ISREG(about.st_mode)))
        return complain("no such picture file", pictureMissing);
    if (!confineToPictures())
        return complain("cannot confine itself", pictureMissing);
    const auto picture = identity::decodePicture(readAll(descriptor, scanLimits.bytes), scanLimits);
    if (!picture)
        return complain("not a PNG or JPEG picture of a size this reads", pictureUnreadable);
    const auto code = identity::readCode(*picture, scanBudgetMs);
    if (!code || code->payload.isEmpty() || code->payload.size() > payloadAtMost)
        return complain("no readable code on the picture", pictureUnreadable);
    return say(code->payload);
}

int remakePhoto()
{
    if (!confineToPictures())
        return complain("cannot confine itself", pictureMissing);
    const auto photo = identity::remadePicture(readAll(STDIN_FILENO, photoLimits.bytes), photoSide, photoQuality, photoLimits);
    if (!photo)
        return complain("not a PNG or JPEG picture, or too large", pictureUnreadable);
    return say(*photo);
}

} // namespace mulakat::media
