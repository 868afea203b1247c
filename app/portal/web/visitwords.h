#pragma once
#include "base/result.h"
#include "portal/web/form.h"
#include "portal/web/page.h"
#include "visits/visit.h"

namespace mulakat::portal::web {

// What a person typed as a visit number: digits of any script, "2026-12-01-617" and "2026 12 01 617" too.
QString typedNumber(const QString &typed);
QString typedDigits(const QString &typed);

// "10:40 – 10:50"; empty where there is no slot yet.
QString slotTime(const visits::Visit &visit);

// The same caller in the language that a form's button (action=language-hi) asked for.
Caller inLanguage(const Languages &languages, const Caller &caller, const QString &action);

Html paragraph(const QString &sentence);
Html submitButton(const QString &action, const QString &label, bool quiet = false);
Html linkButton(const QString &path, const QString &label, bool quiet = false);

// Why a one-time code was refused, and when the next may be asked for.
QString codeErrorWords(const Texts &texts, const base::Failure &failure);
QString codeWaitWords(const Texts &texts, const base::Failure &failure);

} // namespace mulakat::portal::web
