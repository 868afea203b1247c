#include "main/ctl.h"

#include "base/masked.h"
#include "portal/hub/hub.h"
#include "staff/credential.h"
#include "staff/roles.h"
#include "station/languagecode.h"
#include "store/logstore.h"

#include <QFile>
#include <QJsonArray>
#include <algorithm>
#include <cstdio>

namespace mulakat::ctl {

namespace {

QJsonObject staffJson(const store::StaffRow &row)
{
    return {{QStringLiteral("id"), row.id.text()},
            {QStringLiteral("name"), row.name},
            {QStringLiteral("role"), row.role},
            {QStringLiteral("languages"), QJsonArray::fromStringList(row.languages)},
            {QStringLiteral("locked"), row.locked}};
}

// The first line of standard input; never a command line, which others can read.
base::Result<QString> hashFromInput(int *exit)
{
    QFile input;
    const bool open = input.open(stdin, QIODevice::ReadOnly);
    QString line = open ? QString::fromUtf8(input.readLine(1024)) : QString();
    while (line.endsWith(u'\n') || line.endsWith(u'\r'))
        line.chop(1);
    const base::Secret secret(line);
    if (line.isEmpty()) {
        *exit = complain(WrongUse, QStringLiteral("write the password or PIN to standard input"));
        return base::fail(base::FailureCode::MissingField);
    }
    if (const auto fits = staff::acceptable(secret); !fits) {
        *exit = complain(Refused, QStringLiteral("this password or PIN is too easy to guess: at least six characters, three different "
                                                 "ones, no row such as 123456"));
        return fits.error();
    }
    const auto hash = staff::hashSecret(secret);
    if (!hash)
        *exit = complain(hash.error());
    return hash;
}

std::optional<store::StaffRow> rowOf(const QList<store::StaffRow> &rows, const QString &name)
{
    const auto it = std::find_if(rows.begin(), rows.end(), [&](const store::StaffRow &row) { return row.name == name; });
    return it == rows.end() ? std::nullopt : std::optional(*it);
}

// Opens the hub, changes the row of `name` and stores it.
int changeRow(const Verb &verb, const QString &name, visits::EventType what, const std::function<void(store::StaffRow &)> &change)
{
    int exit = Done;
    const auto hub = openHub(verb, &exit);
    if (!hub)
        return exit;
    const auto rows = hub->log().staff();
    if (!rows)
        return complain(rows.error());
    auto row = rowOf(*rows, name);
    if (!row)
        return complain(No, QStringLiteral("nobody of this name: see `mulakatctl staff list`"));
    change(*row);
    if (const auto put = hub->changeStaff(*row, what); !put)
        return complain(put.error());
    printJson(staffJson(*row));
    return Done;
}

} // namespace

int staffAdd(const Verb &verb)
{
    int exit = Done;
    const QCommandLineOption name(QStringLiteral("name"), {}, QStringLiteral("N"));
    const QCommandLineOption role(QStringLiteral("role"), {}, QStringLiteral("R"));
    const QCommandLineOption languages(QStringLiteral("languages"), {}, QStringLiteral("L"));
    const auto parser = parse(verb, QStringLiteral("staff add --name NAME --role officer|superintendent|inspector [--languages en,hi]   (password or PIN from standard input)"),
                              {name, role, languages}, 0, &exit);
    if (!parser)
        return exit;
    const QString called = base::maskAadhaarNumbers(parser->value(name).simplified());
    if (called.isEmpty() || called.size() > 80)
        return complain(WrongUse, QStringLiteral("--name wants a name of at most 80 characters"));
    if (!staff::roleFrom(parser->value(role)))
        return complain(WrongUse, QStringLiteral("--role wants officer, superintendent or inspector"));
    const auto hash = hashFromInput(&exit);
    if (!hash)
        return exit;
    const auto hub = openHub(verb, &exit);
    if (!hub)
        return exit;
    const store::StaffRow row{base::newId<base::StaffId>(), called, parser->value(role), *hash, false,
                              station::languageCodes(parser->value(languages))};
    const auto put = hub->changeStaff(row, visits::EventType::StaffAdded);
    if (!put && put.error().code == base::FailureCode::NotAllowed)
        return complain(Refused, QStringLiteral("this name is taken: add the number of the badge to it, or see `mulakatctl staff secret`"));
    if (!put)
        return complain(put.error());
    printJson(staffJson(row));
    return Done;
}

// What somebody understands is no right of theirs: no event, the row is enough.
int staffLanguages(const Verb &verb)
{
    int exit = Done;
    const QCommandLineOption name(QStringLiteral("name"), {}, QStringLiteral("N"));
    const QCommandLineOption languages(QStringLiteral("languages"), {}, QStringLiteral("L"));
    const auto parser = parse(verb, QStringLiteral("staff languages --name NAME --languages en,hi,ta"), {name, languages}, 0, &exit);
    if (!parser)
        return exit;
    if (!parser->isSet(name) || !parser->isSet(languages))
        return complain(WrongUse, QStringLiteral("say who and what: --name NAME --languages en,hi,ta"));
    const auto hub = openHub(verb, &exit);
    if (!hub)
        return exit;
    const auto rows = hub->log().staff();
    if (!rows)
        return complain(rows.error());
    auto row = rowOf(*rows, parser->value(name).simplified());
    if (!row)
        return complain(No, QStringLiteral("nobody of this name: see `mulakatctl staff list`"));
    row->languages = station::languageCodes(parser->value(languages));
    if (const auto put = hub->log().putStaff(*row); !put)
        return complain(put.error());
    printJson(staffJson(*row));
    return Done;
}

int staffLock(const Verb &verb)
{
    int exit = Done;
    const QCommandLineOption name(QStringLiteral("name"), {}, QStringLiteral("N"));
    const QCommandLineOption unlock(QStringLiteral("unlock"));
    const auto parser = parse(verb, QStringLiteral("staff lock --name NAME [--unlock]"), {name, unlock}, 0, &exit);
    if (!parser)
        return exit;
    if (!parser->isSet(name))
        return complain(WrongUse, QStringLiteral("say who: --name NAME"));
    const bool locked = !parser->isSet(unlock);
    const auto what = locked ? visits::EventType::StaffLocked : visits::EventType::StaffUnlocked;
    return changeRow(verb, parser->value(name).simplified(), what, [locked](store::StaffRow &row) { row.locked = locked; });
}

int staffSecret(const Verb &verb)
{
    int exit = Done;
    const QCommandLineOption name(QStringLiteral("name"), {}, QStringLiteral("N"));
    const auto parser = parse(verb, QStringLiteral("staff secret --name NAME   (password or PIN from standard input)"), {name}, 0, &exit);
    if (!parser)
        return exit;
    if (!parser->isSet(name))
        return complain(WrongUse, QStringLiteral("say who: --name NAME"));
    const auto hash = hashFromInput(&exit);
    if (!hash)
        return exit;
    return changeRow(verb, parser->value(name).simplified(), visits::EventType::StaffSecret,
                     [&](store::StaffRow &row) { row.hash = *hash; });
}

int staffList(const Verb &verb)
{
    int exit = Done;
    const auto parser = parse(verb, QStringLiteral("staff list"), {}, 0, &exit);
    if (!parser)
        return exit;
    const auto hub = openHub(verb, &exit);
    if (!hub)
        return exit;
    const auto rows = hub->log().staff();
    if (!rows)
        return complain(rows.error());
    for (const store::StaffRow &row : *rows)
        printJson(staffJson(row));
    return Done;
}

} // namespace mulakat::ctl
