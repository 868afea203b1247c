#include "device/slipprinter.h"

#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <cerrno>
#include <fcntl.h>
#include <poll.h>
#include <termios.h>
#include <unistd.h>

namespace mulakat::device {

namespace {

constexpr int answerMs = 250;
constexpr int writeMs = 8000;
constexpr char askState[] = {0x10, 0x04, 0x02}; // DLE EOT 2: why off line

base::Failure printerMissing(const QString &why)
{
    return base::fail(base::FailureCode::DeviceMissing, {{QStringLiteral("why"), why}});
}

// An open device file, raw where it is a line.
class OpenLine
{
public:
    explicit OpenLine(const QString &path)
        : m_fd(::open(QFile::encodeName(path).constData(), O_RDWR | O_NONBLOCK | O_NOCTTY | O_CLOEXEC))
    {
        if (m_fd < 0) // some printers' files can only be written
            m_fd = ::open(QFile::encodeName(path).constData(), O_WRONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC);
        termios line{};
        if (m_fd >= 0 && ::tcgetattr(m_fd, &line) == 0) {
            ::cfmakeraw(&line);
            ::tcsetattr(m_fd, TCSANOW, &line);
        }
    }
    ~OpenLine()
    {
        if (m_fd >= 0)
            ::close(m_fd);
    }
    OpenLine(const OpenLine &) = delete;
    OpenLine &operator=(const OpenLine &) = delete;
    bool isOpen() const { return m_fd >= 0; }

    bool write(const QByteArray &bytes, int withinMs) const
    {
        QElapsedTimer time;
        time.start();
        for (qsizetype at = 0; at < bytes.size();) {
            const ssize_t sent = ::write(m_fd, bytes.constData() + at, size_t(bytes.size() - at));
            if (sent > 0) {
                at += sent;
                continue;
            }
            const int left = withinMs - int(time.elapsed());
            if ((sent < 0 && errno != EAGAIN && errno != EINTR) || left <= 0 || !ready(POLLOUT, left))
                return false;
        }
        return true;
    }
    QByteArray answer(int withinMs) const
    {
        char byte = 0;
        if (!ready(POLLIN, withinMs) || ::read(m_fd, &byte, 1) != 1)
            return {};
        return {&byte, 1};
    }

private:
    bool ready(short what, int withinMs) const
    {
        pollfd descriptor{m_fd, what, 0};
        return ::poll(&descriptor, 1, withinMs) > 0 && (descriptor.revents & what);
    }
    int m_fd;
};

} // namespace

SlipPrinter::SlipPrinter(PrinterPort &pages, QString target, int widthMm, QString spooler)
    : m_pages(pages)
    , m_target(std::move(target))
    , m_widthMm(widthMm)
    , m_spooler(std::move(spooler))
{
}

base::Done SlipPrinter::printSlip(const QString &name, const QByteArray &escpos)
{
    return m_target.startsWith(QLatin1String("lp:")) ? spool(name, escpos) : write(escpos);
}

base::Done SlipPrinter::spool(const QString &name, const QByteArray &escpos) const
{
    QProcess process;
    process.start(m_spooler, {QStringLiteral("-d"), m_target.mid(3), QStringLiteral("-o"), QStringLiteral("raw"), QStringLiteral("-s"),
                              QStringLiteral("-t"), name});
    if (!process.waitForStarted(2000))
        return printerMissing(QStringLiteral("no-printer"));
    process.write(escpos);
    process.closeWriteChannel();
    if (!process.waitForFinished(5000) || process.exitCode() != 0)
        return printerMissing(QStringLiteral("not-taken"));
    return base::done();
}

base::Done SlipPrinter::write(const QByteArray &escpos) const
{
    const OpenLine line(m_target);
    if (!line.isOpen())
        return printerMissing(QStringLiteral("no-printer"));
    const auto trouble = [&] { return slipTrouble(line.answer(answerMs)); };
    if (!line.write(QByteArray(askState, sizeof askState), answerMs))
        return printerMissing(QStringLiteral("off-line"));
    if (const QString before = trouble(); !before.isEmpty())
        return printerMissing(before);
    if (!line.write(escpos, writeMs))
        return printerMissing(QStringLiteral("off-line"));
    // The paper may have ended in the middle of the slip.
    if (!line.write(QByteArray(askState, sizeof askState), answerMs))
        return printerMissing(QStringLiteral("off-line"));
    if (const QString after = trouble(); !after.isEmpty())
        return printerMissing(after);
    return base::done();
}

QString slipTrouble(const QByteArray &status)
{
    constexpr int coverOpen = 0x04, paperEnd = 0x20, error = 0x40;
    constexpr int fixedMask = 0x93, fixedBits = 0x12; // of every answer to DLE EOT
    if (status.size() != 1 || (status.at(0) & fixedMask) != fixedBits)
        return {};
    if (status.at(0) & coverOpen)
        return QStringLiteral("cover-open");
    if (status.at(0) & paperEnd)
        return QStringLiteral("paper-out");
    return status.at(0) & error ? QStringLiteral("off-line") : QString();
}

base::Result<QByteArray> slipBitmap(const QByteArray &escpos)
{
    const base::Failure garbled = base::fail(base::FailureCode::Unreadable);
    QByteArray rows;
    int wide = 0;
    int high = 0;
    for (qsizetype at = 0; at < escpos.size();) {
        const auto byte = [&](qsizetype i) { return at + i < escpos.size() ? uchar(escpos.at(at + i)) : 0; };
        if (byte(0) == 0x1b && byte(1) == '@') { // ready
            at += 2;
        } else if (byte(0) == 0x1b && (byte(1) == 'd' || byte(1) == 'a')) { // feed, alignment
            at += 3;
        } else if (byte(0) == 0x1d && byte(1) == 'V') { // cut
            at += byte(2) >= 65 ? 4 : 3;
        } else if (byte(0) == 0x1d && byte(1) == 'v' && byte(2) == '0') { // raster
            const int bandWide = byte(4) + 256 * byte(5);
            const int bandHigh = byte(6) + 256 * byte(7);
            if (bandWide == 0 || bandHigh == 0 || (wide != 0 && bandWide != wide) || at + 8 + bandWide * bandHigh > escpos.size())
                return garbled;
            wide = bandWide;
            high += bandHigh;
            rows += escpos.mid(at + 8, bandWide * bandHigh);
            at += 8 + bandWide * bandHigh;
        } else {
            return garbled;
        }
    }
    if (high == 0)
        return garbled;
    return QByteArray("P4\n") + QByteArray::number(wide * 8) + ' ' + QByteArray::number(high) + '\n' + rows;
}

} // namespace mulakat::device
