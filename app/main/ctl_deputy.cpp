#include "main/ctl.h"

#include "portal/hub/hub.h"
#include "portal/hub/jailfile.h"
#include "store/logstore.h"

#include <QJsonArray>
#include <algorithm>

namespace mulakat::ctl {

// The jail's rule of who signs the day in the superintendent's place; it stands in jail.json, which a running hub reads again.
int staffDeputy(const Verb &verb)
{
    int exit = Done;
    const QCommandLineOption name(QStringLiteral("name"), {}, QStringLiteral("N"));
    const QCommandLineOption no(QStringLiteral("no"));
    const auto parser = parse(verb, QStringLiteral("staff deputy --name NAME [--no]   (may sign the day in the superintendent's place, or no more)"), {name, no},
                              0, &exit);
    if (!parser)
        return exit;
    if (!parser->isSet(name))
        return complain(WrongUse, QStringLiteral("say who: --name NAME"));
    const auto hub = openHub(verb, &exit);
    if (!hub)
        return exit;
    const auto staff = hub->log().staff();
    if (!staff)
        return complain(staff.error());
    const QString called = parser->value(name).simplified();
    const auto row = std::find_if(staff->begin(), staff->end(), [&](const store::StaffRow &one) { return one.name == called; });
    if (row == staff->end())
        return complain(No, QStringLiteral("nobody of this name: see `mulakatctl staff list`"));
    portal::hub::JailFile file(verb.dataDir + QStringLiteral("/jail.json"));
    auto jail = file.load();
    if (!jail)
        return complain(jail.error());
    jail->deputies.removeAll(row->id.text());
    if (!parser->isSet(no))
        jail->deputies << row->id.text();
    if (const auto saved = file.save(*jail); !saved)
        return complain(saved.error());
    printJson({{QStringLiteral("name"), row->name}, {QStringLiteral("deputy"), !parser->isSet(no)}, {QStringLiteral("deputies"), jail->deputies.size()}});
    return Done;
}

} // namespace mulakat::ctl
