#include "station/typedcheck.h"

#include "identity/mrz.h"
#include "identity/numbers.h"

namespace mulakat::station {

namespace {

using Typing = TypedCheck::State;
using identity::DocumentKind;

// Characters of a whole number, the shortest form of it; 0: any length may be one.
int shortestOf(DocumentKind kind)
{
    switch (kind) {
    case DocumentKind::AadhaarNumber:
        return 12;
    case DocumentKind::Pan:
    case DocumentKind::Epic:
        return 10;
    case DocumentKind::DrivingLicence:
        return 11;
    case DocumentKind::Passport:
    case DocumentKind::Ration:
        return 8;
    case DocumentKind::Oci:
        return 7;
    default:
        return 0;
    }
}

bool hasCheckDigit(DocumentKind kind, const identity::TypedNumber &number)
{
    if (kind == DocumentKind::AadhaarNumber)
        return true;
    return kind == DocumentKind::Epic && !number.problems.contains(QLatin1String("check-digit-unusual"))
        && !number.problems.contains(QLatin1String("old-format"));
}

Typing stateOf(DocumentKind kind, const identity::TypedNumber &number)
{
    if (number.impossible)
        return Typing::Wrong;
    if (!number.wellFormed)
        return Typing::ByEye;
    return hasCheckDigit(kind, number) ? Typing::Right : Typing::Form;
}

// Without spaces, in capitals.
QStringList zoneLines(const QStringList &typed)
{
    QStringList lines;
    for (QString line : typed) {
        line = line.toUpper();
        line.removeIf([](QChar c) { return c.isSpace(); });
        lines << line;
    }
    while (!lines.isEmpty() && lines.constLast().isEmpty())
        lines.removeLast();
    return lines;
}

// How wide and how many the lines are is told by the first of them: P a passport, V a visa, else a card, of two or three.
struct Shape {
    int width;
    int lines;
    bool visa;
};
Shape shapeOf(const QStringList &lines)
{
    const QString &first = lines.constFirst();
    const bool visa = first.startsWith(QLatin1Char('V'));
    const bool whole = lines.size() > 1; // the first is not typed on any more
    if (visa)
        return {whole && first.size() <= 36 ? 36 : 44, 2, true};
    if (first.startsWith(QLatin1Char('P')))
        return {44, 2, false};
    return whole && first.size() > 30 ? Shape{36, 2, false} : Shape{30, 3, false};
}

TypedCheck wholeZone(const QStringList &lines, QDate today)
{
    const auto zone = identity::parseMrz(lines.join(QLatin1Char('\n')), today);
    if (!zone)
        return {Typing::Wrong, 0, {QStringLiteral("unknown-format")}};
    return {zone->checksGood ? Typing::Right : Typing::Wrong, 0, zone->problems};
}

} // namespace

TypedCheck checkWhileTyped(const QString &idKind, const QString &typed, QDate today)
{
    const DocumentKind kind = identity::typedKind(idKind).value_or(DocumentKind::Unknown);
    const identity::TypedNumber number = identity::checkNumber(kind, typed, today);
    if (number.canonical.isEmpty())
        return {};
    const int missing = shortestOf(kind) - int(identity::normalisedNumber(typed).size());
    const Typing state = stateOf(kind, number);
    if (missing > 0 && state != Typing::Right && state != Typing::Form)
        return {Typing::Incomplete, missing, {}};
    // Between an Aadhaar number and a virtual ID of sixteen more may be to come.
    return {state, 0, number.problems};
}

TypedCheck checkLinesWhileTyped(const QStringList &typed, QDate today)
{
    const QStringList lines = zoneLines(typed);
    if (lines.isEmpty())
        return {};
    if (lines.constFirst().isEmpty())
        return {Typing::Incomplete, 0, {}}; // which kind of zone it is, its first line tells
    const Shape shape = shapeOf(lines);
    TypedCheck out{Typing::Incomplete, shape.width * shape.lines, {}};
    for (const QString &line : lines) {
        out.missing -= int(line.size());
        if (line.size() > shape.width || identity::mrzCheckDigit(line) < 0)
            return {Typing::Wrong, 0, {QStringLiteral("unknown-format")}};
    }
    if (out.missing == 0)
        return wholeZone(lines, today);
    if (shape.lines == 2 && lines.size() == 2)
        out.problems = identity::checkMrzLine(lines.at(1), shape.width, shape.visa).wrong;
    if (!out.problems.isEmpty())
        out.state = Typing::Wrong;
    return out;
}

} // namespace mulakat::station
