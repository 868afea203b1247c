#include "main/ctl.h"

#include "main/setuprun.h"
#include "portal/hub/hub.h"
#include "staff/credential.h"
#include "staff/recoverycode.h"
#include "ui/print/recoverysheet.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <cstdio>

namespace mulakat::ctl {

namespace {

// Lines of standard input without their ends; never more than a few.
QStringList inputLines(int most)
{
    QFile input;
    QStringList lines;
    if (!input.open(stdin, QIODevice::ReadOnly))
        return lines;
    while (lines.size() < most) {
        const QByteArray line = input.readLine(1024);
        if (line.isEmpty())
            break;
        QString text = QString::fromUtf8(line);
        while (text.endsWith(u'\n') || text.endsWith(u'\r'))
            text.chop(1);
        lines << text;
    }
    return lines;
}

QString setupWords(const QString &code)
{
    static const QHash<QString, QString> words{
        {QStringLiteral("missing"), QStringLiteral("is needed")},
        {QStringLiteral("unknown"), QStringLiteral("is not known, or of another kind")},
        {QStringLiteral("not-a-text"), QStringLiteral("is no text")},
        {QStringLiteral("too-long"), QStringLiteral("is too long")},
        {QStringLiteral("not-a-time"), QStringLiteral("is no time (HH:MM)")},
        {QStringLiteral("not-a-name"), QStringLiteral("may have letters, digits, - _ and . only, and at most 32 of them")},
        {QStringLiteral("doubled"), QStringLiteral("stands there twice")},
        {QStringLiteral("closes-before-opens"), QStringLiteral("is not after the opening time")},
        {QStringLiteral("too-easy"), QStringLiteral("is too easy to guess: at least six characters, three different ones, no row such as 123456")},
        {QStringLiteral("not-confirmed"), QStringLiteral("must be true: somebody has looked at this machine's date and time")},
        {QStringLiteral("clock-wrong"), QStringLiteral("this machine's date and time are wrong: set them first")},
        {QStringLiteral("not-a-day"), QStringLiteral("is no list that can be taken in: no heading row with the needed columns")},
        {QStringLiteral("unreadable"), QStringLiteral("cannot be read")},
        {QStringLiteral("too-large"), QStringLiteral("is too large")},
    };
    return words.value(code, code);
}

int tellProblems(const QList<portal::hub::SetupProblem> &problems)
{
    QJsonArray list;
    for (const portal::hub::SetupProblem &problem : problems) {
        list << QJsonObject{{QStringLiteral("field"), problem.field}, {QStringLiteral("code"), problem.code}};
        complain(WrongUse, problem.field + QStringLiteral(": ") + setupWords(problem.code));
    }
    printJson({{QStringLiteral("ok"), false}, {QStringLiteral("problems"), list}});
    return WrongUse;
}

QJsonArray rowsJson(const QList<station::RejectedRow> &rows)
{
    QJsonArray out;
    for (const station::RejectedRow &row : rows)
        out << QJsonObject{{QStringLiteral("line"), row.line}, {QStringLiteral("code"), row.code}, {QStringLiteral("text"), row.text}};
    return out;
}

// The secret may come by standard input, so that it stands in no file.
void takeSecret(QJsonObject &answers)
{
    QJsonObject chief = answers.value(QLatin1String("superintendent")).toObject();
    if (!chief.isEmpty() && !chief.contains(QLatin1String("secret"))) {
        chief.insert(QStringLiteral("secret"), inputLines(1).value(0));
        answers.insert(QStringLiteral("superintendent"), chief);
    }
}

int tellDone(const Verb &verb, const setuprun::Checked &checked, const setuprun::Outcome &outcome, const base::Secret &code, const QString &sheet)
{
    QJsonObject out{{QStringLiteral("ok"), true},
                    {QStringLiteral("data"), verb.dataDir},
                    {QStringLiteral("jail"), checked.answers.jail.code},
                    {QStringLiteral("superintendent"), checked.answers.superintendent},
                    {QStringLiteral("inmates"), outcome.inmates},
                    {QStringLiteral("visits"), outcome.visits},
                    {QStringLiteral("rejected"), QJsonObject{{QStringLiteral("inmates"), rowsJson(outcome.rejectedInmates)},
                                                             {QStringLiteral("day"), rowsJson(outcome.rejectedVisits)}}}};
    if (sheet.isEmpty())
        out.insert(QStringLiteral("recoveryCode"), code.reveal());
    else
        out.insert(QStringLiteral("recoverySheet"), sheet);
    printJson(out);
    if (sheet.isEmpty())
        complain(Done, QStringLiteral("write the recovery code down and lock it away: it is told this once and stored nowhere"));
    else
        complain(Done, QStringLiteral("print ") + sheet + QStringLiteral(", lock the page away and delete the file: the code is stored nowhere else"));
    return Done;
}

// The page first: where it cannot be written nothing is set up.
base::Done writeSheet(const QString &file, const setuprun::Checked &checked, const base::Secret &code)
{
    if (file.isEmpty())
        return base::done();
    const QByteArray pdf = ui::print::recoverySheetPdf({checked.answers.jail.name, code.reveal(), base::SystemClock().today()}, checked.answers.language);
    const base::Done written = writeFile(file, pdf);
    if (written)
        QFile::setPermissions(file, QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    return written;
}

} // namespace

int setUp(const Verb &verb)
{
    int exit = Done;
    const QCommandLineOption file(QStringLiteral("answers"), {}, QStringLiteral("FILE"));
    const QCommandLineOption sheet(QStringLiteral("recovery-sheet"), {}, QStringLiteral("PDF"));
    const auto parser = parse(verb, QStringLiteral("setup --answers FILE [--recovery-sheet PDF]   (packaging/manual/setup.md says what FILE holds)"), {file, sheet}, 0, &exit);
    if (!parser)
        return exit;
    if (!parser->isSet(file))
        return complain(WrongUse, QStringLiteral("say where the answers are: --answers FILE"));
    if (verb.database.isEmpty() && portal::hub::isSetUp(verb.dataDir))
        return complain(base::fail(base::FailureCode::AlreadySetUp));
    const QString path = parser->value(file);
    const auto bytes = readFile(path);
    const QJsonDocument document = bytes ? QJsonDocument::fromJson(*bytes) : QJsonDocument();
    if (!document.isObject())
        return complain(Unreadable, QStringLiteral("no JSON object can be read from ") + path);
    QJsonObject answers = document.object();
    takeSecret(answers);
    const setuprun::Checked checked = setuprun::check(answers, QFileInfo(path).absolutePath());
    if (!checked.problems.isEmpty())
        return tellProblems(checked.problems);
    const base::Secret code = staff::newRecoveryCode();
    if (const auto written = writeSheet(parser->value(sheet), checked, code); !written)
        return complain(written.error());
    const auto outcome = setuprun::run(verb.dataDir, verb.database, checked, code);
    if (outcome)
        return tellDone(verb, checked, *outcome, code, parser->value(sheet));
    if (parser->isSet(sheet))
        QFile::remove(parser->value(sheet)); // a code that opens nothing
    return complain(outcome.error());
}

int staffRecover(const Verb &verb)
{
    int exit = Done;
    const QCommandLineOption name(QStringLiteral("name"), {}, QStringLiteral("N"));
    const auto parser = parse(verb, QStringLiteral("staff recover [--name NAME]   (two lines on standard input: the recovery code, the new password or PIN)"), {name}, 0, &exit);
    if (!parser)
        return exit;
    const QStringList lines = inputLines(2);
    const base::Secret secret(lines.value(1));
    if (lines.size() < 2 || secret.isEmpty())
        return complain(WrongUse, QStringLiteral("write two lines to standard input: the recovery code, then the new password or PIN"));
    if (const auto fits = staff::acceptable(secret); !fits)
        return complain(Refused, QStringLiteral("this password or PIN is too easy to guess: at least six characters, three different ones, no row such as 123456"));
    const auto hub = openHub(verb, &exit);
    if (!hub)
        return exit;
    const auto recovered = hub->recoverStaff(parser->value(name).simplified(), staff::normalCode(lines.value(0)), secret);
    if (recovered) {
        printJson({{QStringLiteral("name"), *recovered}, {QStringLiteral("recovered"), true}});
        return Done;
    }
    switch (recovered.error().code) {
    case base::FailureCode::WrongSecret:
        return complain(Refused, QStringLiteral("this is not the recovery code of this jail: nothing was changed (wrong-secret)"));
    case base::FailureCode::KeyMissing:
        return complain(Missing, QStringLiteral("no recovery code was ever given out for this folder (key-missing)"));
    case base::FailureCode::UnknownField:
        return complain(No, QStringLiteral("say which superintendent: --name NAME, see `mulakatctl staff list`"));
    default:
        return complain(recovered.error());
    }
}

} // namespace mulakat::ctl
