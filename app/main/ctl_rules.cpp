#include "main/ctl.h"

#include "rules/decisionjson.h"
#include "rules/requestread.h"
#include "rules/shipped.h"
#include "rules/words.h"

#include <QFile>
#include <QJsonArray>
#include <cstdio>

using namespace Qt::StringLiterals;

namespace mulakat::ctl {

namespace {

// What a fault of a rule file or a request says, and what to do about it.
QString wordsOf(const rules::Problem &problem)
{
    static const QHash<QString, QString> words{
        {u"too-large"_s, u"the file is larger than %1 bytes"_s},
        {u"not-utf8"_s, u"the file is not UTF-8 text: save it as UTF-8"_s},
        {u"unexpected-character"_s, u"“%1” cannot stand here"_s},
        {u"unexpected-end"_s, u"the file ends here, but something is still open (wanted: %1)"_s},
        {u"text-after-end"_s, u"something stands after the last bracket: “%1”"_s},
        {u"trailing-comma"_s, u"take this comma away: nothing follows it"_s},
        {u"unterminated-text"_s, u"the text that begins here has no closing quotation mark on its line"_s},
        {u"bad-escape"_s, u"a backslash cannot be followed by “%1”"_s},
        {u"bad-number"_s, u"“%1” is no number"_s},
        {u"double-key"_s, u"“%1” stands twice here: keep one"_s},
        {u"too-deep"_s, u"brackets lie too deep in each other"_s},
        {u"not-an-object"_s, u"wants { … }"_s},
        {u"not-a-list"_s, u"wants [ … ]"_s},
        {u"not-a-text"_s, u"wants a text in quotation marks"_s},
        {u"not-a-number"_s, u"wants a number, without quotation marks"_s},
        {u"not-a-whole-number"_s, u"wants a whole number, not %1"_s},
        {u"not-true-or-false"_s, u"wants true or false, without quotation marks"_s},
        {u"not-a-date"_s, u"“%1” is no date: write it as 2026-12-07"_s},
        {u"not-a-time"_s, u"“%1” is no time: write it as 09:30"_s},
        {u"not-a-moment"_s, u"“%1” is no date with time: write it as 2026-12-07T09:30"_s},
        {u"not-hours"_s, u"“%1” are no hours: write them as 09:00-12:30"_s},
        {u"not-a-weekday"_s, u"%1: no weekday"_s},
        {u"not-letters"_s, u"“%1” are no letters: write them as A-J"_s},
        {u"not-a-pair"_s, u"wants two ids: [\"A\", \"B\"]"_s},
        {u"out-of-range"_s, u"outside what is possible: %1"_s},
        {u"unknown-word"_s, u"not one of the words that can stand here: %1"_s},
        {u"unknown-class"_s, u"the class “%1” is not among “classes”"_s},
        {u"ends-before-it-starts"_s, u"ends before it starts %1"_s},
        {u"overlaps"_s, u"overlaps hours before it: %1"_s},
        {u"versions-overlap"_s, u"two versions hold on the same day: %1"_s},
        {u"double-name"_s, u"“%1” is there already"_s},
        {u"only-with-batches"_s, u"only together with \"start\": \"batch\""_s},
        {u"aadhaar-alone"_s, u"Aadhaar cannot be the only card: name another one too"_s},
        {u"missing"_s, u"is missing"_s},
        {u"empty"_s, u"is empty"_s},
        {u"unknown-key"_s, u"unknown key, kept but not used"_s},
    };
    const QString text = words.value(problem.code, problem.code);
    return text.contains(u"%1"_s) ? text.arg(problem.detail).trimmed() : text;
}

void tell(const QString &file, const rules::Problem &problem, const QString &kind)
{
    QString line = u"%1:%2:%3: %4"_s.arg(file).arg(problem.at.line).arg(problem.at.column).arg(kind);
    if (!problem.path.isEmpty())
        line += problem.path + u": "_s;
    line += wordsOf(problem);
    if (problem.code == u"unknown-key"_s && !problem.detail.isEmpty())
        line += u" (did you mean “%1”?)"_s.arg(problem.detail);
    std::fprintf(stderr, "%s\n", qUtf8Printable(line));
}

bool tellAll(const QString &file, const rules::Findings &findings)
{
    for (const rules::Problem &problem : findings.faults)
        tell(file, problem, {});
    for (const rules::Problem &problem : findings.remarks)
        tell(file, problem, u"note: "_s);
    return findings.faults.empty();
}

// A file, or the name of a shipped rule set where there is no such file.
base::Result<QByteArray> rulesBytes(const QString &name)
{
    const QByteArray shipped = QFile::exists(name) ? QByteArray() : rules::shippedRules(name);
    return shipped.isEmpty() ? readFile(name) : base::Result<QByteArray>(shipped);
}

QJsonObject lookOver(const rules::RuleSet &set)
{
    QJsonArray versions;
    for (const rules::Rules &version : set.versions) {
        QJsonObject span{{u"from"_s, version.from.toString(Qt::ISODate)}};
        if (version.to.isValid())
            span.insert(u"to"_s, version.to.toString(Qt::ISODate));
        versions.append(span);
    }
    return {{u"ok"_s, true}, {u"title"_s, set.title}, {u"versions"_s, versions}};
}

void printDecision(const rules::Decision &decision, const QString &language)
{
    QJsonObject out = rules::toJson(decision);
    if (!language.isEmpty()) {
        const rules::Words words(language);
        out.insert(u"spoken"_s, words.spoken(decision));
        out.insert(u"printed"_s, QJsonArray::fromStringList(words.printed(decision)));
    }
    printJson(out);
}

int answer(const rules::RuleSet &set, const QString &requestFile, const QString &language)
{
    const auto bytes = readFile(requestFile);
    if (!bytes)
        return complain(bytes.error());
    const rules::RequestFile asked = rules::readRequest(*bytes);
    if (!tellAll(requestFile, asked.findings))
        return Unreadable;
    const rules::Decision decision = rules::decide(set, asked.request, asked.history, asked.facts);
    printDecision(decision, language);
    return decision.allowed ? Done : Refused;
}

// One request a line; one answer a line, `{"unreadable":true}` for a line that is none.
int answerEach(const rules::RuleSet &set, const QString &file, const QString &language)
{
    const auto bytes = readFile(file);
    if (!bytes)
        return complain(bytes.error());
    int exit = Done;
    int line = 0;
    for (const QByteArray &text : bytes->split('\n')) {
        ++line;
        if (text.trimmed().isEmpty())
            continue;
        rules::RequestFile asked = rules::readRequest(text);
        for (std::vector<rules::Problem> *problems : {&asked.findings.faults, &asked.findings.remarks}) {
            for (rules::Problem &problem : *problems)
                problem.at.line = line;
        }
        if (tellAll(file, asked.findings)) {
            printDecision(rules::decide(set, asked.request, asked.history, asked.facts), language);
        } else {
            printJson({{u"unreadable"_s, true}, {u"line"_s, line}});
            exit = Unreadable;
        }
    }
    return exit;
}

} // namespace

int rulesCheck(const Verb &verb)
{
    int exit = Done;
    const QCommandLineOption file(u"rules"_s, {}, u"FILE"_s);
    const QCommandLineOption request(u"request"_s, {}, u"FILE"_s);
    const QCommandLineOption language(u"language"_s, {}, u"LANGUAGE"_s);
    const QCommandLineOption batch(u"batch"_s, {}, u"FILE"_s);
    const auto parser = parse(verb, u"rules check --rules FILE|NAME [--request FILE | --batch FILE] [--language en|hi]"_s,
                              {file, request, batch, language}, 0, &exit);
    if (!parser)
        return exit;
    if (!parser->isSet(file))
        return complain(WrongUse, u"rules check wants --rules FILE, or the name of a shipped rule set (mulakatctl rules list)"_s);
    const auto bytes = rulesBytes(parser->value(file));
    if (!bytes)
        return complain(bytes.error());
    const rules::RuleFile read = rules::readRules(*bytes);
    if (!tellAll(parser->value(file), read.findings))
        return Unreadable;
    if (parser->isSet(batch))
        return answerEach(read.set, parser->value(batch), parser->value(language));
    if (parser->isSet(request))
        return answer(read.set, parser->value(request), parser->value(language));
    printJson(lookOver(read.set));
    return Done;
}

int rulesList(const Verb &verb)
{
    int exit = Done;
    if (!parse(verb, u"rules list"_s, {}, 0, &exit))
        return exit;
    for (const QString &name : rules::shippedNames()) {
        const rules::RuleFile read = rules::readRules(rules::shippedRules(name));
        printJson({{u"name"_s, name}, {u"title"_s, read.set.title}, {u"state"_s, read.set.state}});
    }
    return Done;
}

int rulesShow(const Verb &verb)
{
    int exit = Done;
    const auto parser = parse(verb, u"rules show NAME"_s, {}, 1, &exit);
    if (!parser)
        return exit;
    const QByteArray bytes = rules::shippedRules(parser->positionalArguments().first());
    if (bytes.isEmpty())
        return complain(Missing, u"no rule set of that name is shipped: see mulakatctl rules list"_s);
    std::fwrite(bytes.constData(), 1, size_t(bytes.size()), stdout);
    return Done;
}

} // namespace mulakat::ctl
