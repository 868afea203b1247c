#pragma once
#include <QList>
#include <QString>

namespace mulakat::visits {

// UTC milliseconds.
struct Stretch {
    qint64 fromMs = 0;
    qint64 toMs = 0;
    friend bool operator==(const Stretch &, const Stretch &) = default;
};

// When something was at work, known from signs of life that were written down while it ran, so that a power cut or a kill
// shows as the time in which there was none. A value.
class UpTime
{
public:
    static constexpr qint64 gapMs = 90'000; // longer than this without a sign of life: it was down

    static UpTime fromText(const QString &text); // "from to;from to"; what cannot be read is left out
    QString text() const;

    void note(qint64 nowMs); // a sign of life; where the clock went back, what it said before is cut off
    void forgetBefore(qint64 ms);
    const QList<Stretch> &stretches() const { return m_stretches; }

    // The parts of [from, to] in which it was down; before the first sign of life nothing is known, which counts as down.
    QList<Stretch> downs(qint64 fromMs, qint64 toMs) const;
    bool wasDown(qint64 fromMs, qint64 toMs) const { return !downs(fromMs, toMs).isEmpty(); }
    UpTime with(const UpTime &other) const; // one of the two was at work

private:
    QList<Stretch> m_stretches; // oldest first, more than gapMs apart
};

} // namespace mulakat::visits
