#pragma once
#include "ui/presenters/dayrow.h"

namespace mulakat::ui::presenters {

// One press that settles something.
struct SettleAct {
    int act = 0;
    QString name;    // of its button
    QString text;
    QString hint;    // more words, where it helps
    friend bool operator==(const SettleAct &, const SettleAct &) = default;
};

// Something an officer has to settle, with all that may be done about it. Nothing to press: it settles by itself.
struct SettleLine {
    QString name;    // of the row
    QString id;      // of the visit, or of what it is about
    Mark mark = Mark::Waiting;
    QString state;
    QString title;
    QString text;
    QList<SettleAct> acts;
    friend bool operator==(const SettleLine &, const SettleLine &) = default;
};

} // namespace mulakat::ui::presenters
