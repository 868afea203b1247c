#pragma once
#include "base/clock.h"
#include "station/boardservice.h"

#include <QSet>
#include <QTimer>
#include <optional>

namespace mulakat::ui::presenters {

struct BoardToken {
    QString token;
    QString place;
    bool called = false;
    friend bool operator==(const BoardToken &, const BoardToken &) = default;
};

// What the board shows now.
struct BoardShown {
    std::optional<BoardToken> now; // the called one, large
    QList<BoardToken> next;        // at most four
    QStringList languages;
    QString jail;
    bool offline = false;
    friend bool operator==(const BoardShown &, const BoardShown &) = default;
};

// The token board: those who are called at once are called one after the other, each long enough to be seen and heard;
// the last one stays until its visit begins. Main thread.
class BoardPresenter : public QObject
{
    Q_OBJECT
public:
    static constexpr int holdMs = 8000; // a call stands alone on the board at least so long
    static constexpr int mostNext = 4;

    BoardPresenter(station::BoardService &service, const base::Clock &clock, QObject *parent = nullptr);
    const BoardShown &shown() const { return m_shown; }
    void setSpeaking(bool speaking); // a call is spoken to its end before the next
    void tick();

Q_SIGNALS:
    void changed();
    void call(const QString &token, const QString &place); // to be spoken now

private:
    void refresh();
    void callNext();
    station::BoardService &m_service;
    const base::Clock &m_clock;
    QTimer m_tick;
    BoardShown m_shown;
    QList<station::BoardLine> m_queue; // called, not spoken yet
    QSet<base::VisitId> m_known;       // called and queued or spoken
    std::optional<station::BoardLine> m_now;
    qint64 m_sinceMs = 0;
    bool m_speaking = false;
    bool m_first = true;
};

} // namespace mulakat::ui::presenters
