#include "identity/scanbuffer.h"

#include "identity/mrz.h"

#include <algorithm>

namespace mulakat::identity
{

ScanBuffer::Out ScanBuffer::feed(const QString &text, qint64 nowMs)
{
    Out out;
    for (const QChar c : text)
        character(c, nowMs, out);
    return out;
}

void ScanBuffer::character(QChar c, qint64 nowMs, Out &out)
{
    if (!m_held.isEmpty() && nowMs - m_lastMs > slowestMs)
        release(out);
    m_lastMs = nowMs;
    if (c == u'\r' || c == u'\n' || c == u'\t') {
        endKey(c, out);
        return;
    }
    if (m_held.size() >= longest)
        m_overflow = true;
    else
        m_held += c;
}

// An MRZ comes as two or three lines, each with its own Enter.
bool ScanBuffer::awaitsNextLine() const
{
    const auto lines = QStringView(m_held).split(u'\n');
    if (!std::all_of(lines.begin(), lines.end(), looksLikeMrzLine))
        return false;
    return lines.size() < (lines.last().size() == 30 ? 3 : 2);
}

void ScanBuffer::endKey(QChar key, Out &out)
{
    if (m_held.isEmpty()) {
        if (key != u'\n') // the second half of CR LF
            out.typed += key;
        return;
    }
    if (m_held.size() < shortestScan) {
        out.typed += m_held + key;
        m_held.clear();
        return;
    }
    if (!m_held.endsWith(u'\n') && awaitsNextLine())
        m_held += u'\n';
    else if (!m_held.endsWith(u'\n') || key != u'\n')
        release(out);
}

void ScanBuffer::release(Out &out)
{
    out.overflow = out.overflow || m_overflow;
    if (m_held.size() < shortestScan)
        out.typed += m_held;
    else if (!m_overflow)
        out.scan = m_held.trimmed();
    m_held.clear();
    m_overflow = false;
}

ScanBuffer::Out ScanBuffer::flush(qint64 nowMs)
{
    Out out;
    if (!m_held.isEmpty() && nowMs - m_lastMs > slowestMs)
        release(out);
    return out;
}

std::optional<QString> SerialScan::feed(const QByteArray &bytes, qint64 nowMs)
{
    m_lastMs = nowMs;
    if (m_bytes.size() + bytes.size() > 4 * ScanBuffer::longest)
        m_bytes.clear(); // not a scanner
    else
        m_bytes += bytes;
    return takeLine();
}

std::optional<QString> SerialScan::takeLine()
{
    for (;;) {
        const auto end
            = std::find_if(m_bytes.begin(), m_bytes.end(), [](char c) { return c == '\r' || c == '\n' || c == '\0'; });
        if (end == m_bytes.end())
            return std::nullopt;
        const auto size = end - m_bytes.begin();
        const QString line = QString::fromUtf8(m_bytes.left(size)).trimmed();
        m_bytes.remove(0, size + 1);
        if (!line.isEmpty())
            return line;
    }
}

std::optional<QString> SerialScan::flush(qint64 nowMs)
{
    if (auto line = takeLine())
        return line;
    if (m_bytes.isEmpty() || nowMs - m_lastMs <= pauseMs)
        return std::nullopt;
    const QString rest = QString::fromUtf8(m_bytes).trimmed();
    m_bytes.clear();
    return rest.isEmpty() ? std::nullopt : std::optional(rest);
}

} // namespace mulakat::identity
