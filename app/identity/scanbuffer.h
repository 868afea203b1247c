#pragma once
#include <QString>
#include <optional>

namespace mulakat::identity
{

// Tells a keyboard-wedge scanner from a person at the keys. Characters of a burst are held back; a burst of at least 20
// at no more than 50 ms a character, ended by Enter, Tab or a pause, is a scan, anything else is handed back as typing
// in its order. Pure: times are the caller's monotonic milliseconds. One object a window; not thread-safe.
class ScanBuffer
{
public:
    struct Out {
        QString typed; // to be given to the field that has the focus; holds '\r' or '\t' where the person pressed it
        QString scan; // a whole payload, without its end key; lines of an MRZ are joined by '\n'
        bool overflow = false; // a burst over the limit was thrown away
        bool isEmpty() const { return typed.isEmpty() && scan.isEmpty() && !overflow; }
    };

    static constexpr int shortestScan = 20;
    static constexpr qint64 slowestMs = 50;
    static constexpr int longest = 16 * 1024;

    Out feed(const QString &text, qint64 nowMs); // one key's text, or several characters at once
    Out flush(qint64 nowMs); // call it some 60 ms after the last key: ends a burst by its pause
    bool isHolding() const { return !m_held.isEmpty(); }
    const QString &held() const { return m_held; }

private:
    void character(QChar c, qint64 nowMs, Out &out);
    void endKey(QChar key, Out &out);
    void release(Out &out); // the burst is over without an end key
    bool awaitsNextLine() const;

    QString m_held;
    qint64 m_lastMs = 0;
    bool m_overflow = false;
};

// The bytes of a serial (CDC-ACM) scanner: payloads end with CR, LF, NUL or a pause of 100 ms.
class SerialScan
{
public:
    static constexpr qint64 pauseMs = 100;
    std::optional<QString> feed(const QByteArray &bytes, qint64 nowMs); // one payload at most; the rest stays
    std::optional<QString> flush(qint64 nowMs); // the next payload, or the one ended by a pause

private:
    std::optional<QString> takeLine();
    QByteArray m_bytes;
    qint64 m_lastMs = 0;
};

} // namespace mulakat::identity
