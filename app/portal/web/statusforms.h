#pragma once
#include "portal/web/form.h"
#include "portal/web/page.h"
#include "portal/web/statusview.h"

namespace mulakat::portal::web {

// The pages behind the buttons of an open status page. Each posts to the status page's own path.
struct TimeForm {
    QString path;
    const visits::Visit &visit;
    QDate today;
    QDate last; // that may be asked for
    FormState state;
};
PageView statusTimePage(const Caller &caller, const TimeForm &form);
QStringList dayParts(); // "morning", "afternoon", "any"

PageView statusMobilePage(const Caller &caller, const QString &path, const FormState &state);
// `claim` carries the new number, sealed.
PageView statusNewCodePage(const Caller &caller, const QString &path, const QString &claim, const QString &number, const QString &error);
PageView statusCodePage(const Caller &caller, const QString &path, const QString &error);
PageView statusCancelPage(const Caller &caller, const QString &path, const visits::Visit &visit);

// The missing document and its field; nothing where none is asked for.
Html documentForm(const Texts &texts, const StatusView &view);
Html statusForm(const QString &path, const char *id = nullptr, bool withFiles = false); // the opening tag

} // namespace mulakat::portal::web
