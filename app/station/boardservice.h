#pragma once
#include "station/views.h"

#include <QObject>

namespace mulakat::station {

// A token and where its holder goes.
struct BoardLine {
    base::VisitId visit;      // tells two callings apart
    QString token;
    QString place;            // window
    QTime start;
    qint64 calledAtUtcMs = 0; // 0: not called yet
    friend bool operator==(const BoardLine &, const BoardLine &) = default;
};

struct BoardView {
    QString jail;
    QStringList languages;    // that tokens are called in
    bool reached = false;     // the hub
    QList<BoardLine> called;  // to the window and not begun, oldest call first
    QList<BoardLine> waiting; // in the order they will be called
    friend bool operator==(const BoardView &, const BoardView &) = default;
};

// What the token board shows. Main thread.
class BoardService : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;
    virtual BoardView view() const = 0;

Q_SIGNALS:
    void viewChanged();
};

} // namespace mulakat::station
