#pragma once
#include <QDate>
#include <QString>

namespace mulakat::ui::presenters {

QString dayWord(const QDate &date);    // "Tue 1 Dec 2026", in the language that is set, digits 0-9; empty for no date
QString momentWord(qint64 utcMs);        // "Tue 1 Dec 2026 18:02"
QString agoWord(qint64 utcMs, qint64 nowUtcMs); // "just now", "40 minutes ago", "3 days ago"

} // namespace mulakat::ui::presenters
