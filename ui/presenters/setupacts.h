#pragma once
#include "base/clock.h"
#include "ui/presenters/printjob.h"

#include <QJsonObject>
#include <QList>

namespace mulakat::ui::presenters {

// A wrong answer: its path in the answers ("jail.name") and a stable code.
struct SetupFault {
    QString field;
    QString code;
};

// A list before it is taken in.
struct SetupList {
    QString failure; // code; empty: it can be taken in
    int accepted = 0;
    int rejected = 0;
};

// What the first start's screens need behind them; the same use case as `mulakatctl setup`. All on the main thread.
struct SetupActs {
    std::function<QList<SetupFault>(const QJsonObject &answers)> check; // every fault at once; writes nothing
    std::function<SetupList(const QString &field, const QString &path, const QJsonObject &answers)> look; // "inmates", "day"
    // Whole or not at all; the answer comes later, on the main thread.
    std::function<void(const QJsonObject &answers, const QString &code, const std::function<void(const base::Done &)> &reply)> write;
    std::function<QString()> newCode;
    std::function<QByteArray(const QString &jail, const QString &code)> recoverySheet; // PDF, in the screens' language
    std::function<QByteArray(const QString &jail)> testPage;
    std::function<base::Done(qint64 utcMs)> setClock; // NotAllowed where this PC does not let us
    PrintJob print;
    const base::Clock *clock = nullptr;
    qint64 builtUtcMs = 0; // no clock is right that stands before it
};

} // namespace mulakat::ui::presenters
