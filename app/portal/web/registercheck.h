#pragma once
#include "portal/web/form.h"
#include "visits/booking.h"
#include "visits/jail.h"

#include <QDate>

namespace mulakat::portal::web {

// What the form says, judged. The same rules stand in the page's attributes; these are the ones that count.
struct RegisterOutcome {
    FormState state;          // values as typed, and what is wrong
    visits::Booking booking;  // complete where state.fine(): without ids of visit, number and documents
    QStringList doubts;       // "<field>|<value>": refused once with a question, taken when sent again unchanged
};

// `doubted`: those of the time before. A number that cannot be (a rule that holds for the whole country is broken) is
// refused; one that only looks unusual is asked about once; foreign and old forms pass.
RegisterOutcome checkRegistration(const QHash<QString, QString> &values, const QStringList &doubted, const Texts &texts,
                                  const visits::Jail &jail, QDate today);

// A day as typed (a browser's date field, or 15/8/2026): on which visits can be asked for, or the sentence why not.
struct DayTyped {
    QDate date;
    QString error;
};
DayTyped dayTyped(const QString &typed, const Texts &texts, const visits::Jail &jail, QDate today);

// Ten digits of an Indian mobile number out of what people type (+91, 0, spaces, Indic digits); empty where it is none.
QString mobileNumber(const QString &typed);
bool looksLikeEmail(const QString &typed);
// An Aadhaar number as it may be kept: "XXXX XXXX 9904"; other text unchanged.
QString withoutAadhaar(const QString &kind, const QString &typed);

} // namespace mulakat::portal::web
