#include "station/inmatematch.h"

#include "identity/names.h"
#include "station/namelikeness.h"
#include "station/inmatenumber.h"

#include <algorithm>

namespace mulakat::station {

namespace {

constexpr double leastLike = 0.5;   // below: nobody would take them for the same
constexpr double findFrom = 0.72;   // a word of a search
constexpr int mostKept = 40'000;    // names read; a list that is imported anew leaves old ones behind

// What a word counts; a part that the family did not write counts nothing.
constexpr double nameWeight = 0.62;
constexpr double fatherWeight = 0.25;
constexpr double ageWeight = 0.13;
constexpr double numberWeight = 0.5;
constexpr double swappedWorth = 0.95;

double ageLikeness(int listed, int named)
{
    const int off = std::abs(listed - named);
    return off <= 2 ? 1.0 : off <= 5 ? 0.75 : off <= 10 ? 0.4 : 0.0;
}

QString pairOf(const QString &word, const QString &ours, const QString &theirs)
{
    return word + QLatin1Char(':') + ours + QLatin1Char('/') + theirs;
}

QString numberIn(const visits::NamedInmate &named)
{
    if (!named.number.isEmpty())
        return named.number;
    // Families have no field for it: it stands behind or before the name.
    QString found;
    for (const QString &word : named.name.split(QLatin1Char(' '), Qt::SkipEmptyParts)) {
        if (std::any_of(word.begin(), word.end(), [](QChar c) { return c.isDigit(); }))
            found += (found.isEmpty() ? QString() : QStringLiteral("/")) + word;
    }
    return found;
}

QString withoutNumber(const QString &name)
{
    QStringList words;
    for (const QString &word : name.split(QLatin1Char(' '), Qt::SkipEmptyParts)) {
        if (std::none_of(word.begin(), word.end(), [](QChar c) { return c.isDigit(); }))
            words << word;
    }
    return words.join(QLatin1Char(' '));
}

void putDifferences(InmateView &view, const visits::Inmate &inmate, const visits::NamedInmate &named,
                    const identity::NameMatch &name, bool swapped)
{
    for (const QString &reason : name.reasons) {
        if (reason != QLatin1String("same"))
            view.differences << reason;
    }
    if (swapped)
        view.differences = QStringList{QStringLiteral("swapped")};
    if (!swapped && !inmate.fatherOrHusband.isEmpty() && !named.fatherOrHusband.isEmpty()) {
        const identity::NameMatch father = identity::matchNames(inmate.fatherOrHusband, named.fatherOrHusband);
        if (father.verdict == identity::Verdict::Mismatch)
            view.differences << pairOf(QStringLiteral("father"), inmate.fatherOrHusband, named.fatherOrHusband);
        else if (father.verdict == identity::Verdict::Review)
            view.differences << pairOf(QStringLiteral("father-spelling"), inmate.fatherOrHusband, named.fatherOrHusband);
    }
    if (inmate.age > 0 && named.age > 0 && std::abs(inmate.age - named.age) > 2)
        view.differences << pairOf(QStringLiteral("age"), QString::number(inmate.age), QString::number(named.age));
    if (!inmate.sex.isEmpty() && !named.sex.isEmpty() && inmate.sex != named.sex)
        view.differences << pairOf(QStringLiteral("sex"), inmate.sex, named.sex);
    const QString number = numberIn(named);
    if (!number.isEmpty() && !inmate.number.isEmpty() && numberLikeness(inmate.number, number) < 0.6)
        view.differences << QStringLiteral("number:") + number;
}

identity::NameMatch nameMatch(const visits::Inmate &inmate, const visits::NamedInmate &named, bool swapped)
{
    const QString words = withoutNumber(swapped ? named.fatherOrHusband : named.name);
    identity::NameMatch best = identity::matchNames(inmate.name, words);
    if (!swapped && !named.latinName.isEmpty()) {
        const identity::NameMatch latin = identity::matchNames(inmate.name, withoutNumber(named.latinName));
        if (latin.verdict < best.verdict || (latin.verdict == best.verdict && latin.score > best.score))
            best = latin;
    }
    // The other way round is never a plain match.
    if (swapped)
        best.verdict = std::max(best.verdict, identity::Verdict::Review);
    return best;
}

InmateView judged(const visits::Inmate &inmate, const visits::NamedInmate &named, double score, bool swapped)
{
    InmateView view = inmateView(inmate);
    const identity::NameMatch name = nameMatch(inmate, named, swapped);
    view.nameVerdict = identity::name(name.verdict);
    view.score = std::clamp(score, 0.0, 1.0);
    putDifferences(view, inmate, named, name, swapped);
    return view;
}

} // namespace

InmateView inmateView(const visits::Inmate &inmate)
{
    InmateView view;
    view.id = inmate.id;
    view.number = inmate.number;
    view.name = inmate.name;
    view.fatherOrHusband = inmate.fatherOrHusband;
    view.age = inmate.age;
    view.sex = inmate.sex;
    view.category = inmate.category;
    view.wing = inmate.wing;
    view.status = inmate.status;
    view.languages = inmate.languages;
    view.nextCourt = inmate.nextCourt;
    return view;
}

// The family's words, read once for the whole list.
struct InmateMatcher::Wanted {
    QList<QList<identity::Token>> names; // as typed, and in Latin letters
    QList<identity::Token> father;
    int age = 0;
    QString number;
    mutable WordMemo memo;
};

QList<identity::Token> InmateMatcher::tokensOf(const QString &name) const
{
    const auto known = m_tokens.constFind(name);
    if (known != m_tokens.cend())
        return *known;
    return *m_tokens.insert(name, nameTokens(name));
}

InmateMatcher::Scored InmateMatcher::scored(const visits::Inmate &inmate, const Wanted &wanted) const
{
    const QList<identity::Token> name = tokensOf(inmate.name);
    const QList<identity::Token> father = tokensOf(inmate.fatherOrHusband);
    WordMemo &memo = wanted.memo;
    double named = 0;
    double fathered = 0;
    double crossed = 0;
    for (const QList<identity::Token> &words : wanted.names) {
        named = std::max(named, namesLikeness(name, words, father, memo));
        crossed = std::max(crossed, namesLikeness(father, words, {}, memo));
    }
    const bool fatherKnown = !wanted.father.isEmpty() && !father.isEmpty();
    if (fatherKnown) {
        fathered = namesLikeness(father, wanted.father, {}, memo);
        // Name and father's name in each other's field.
        crossed = std::min(crossed, namesLikeness(name, wanted.father, {}, memo)) * swappedWorth;
    }
    Scored out{&inmate, 0, fatherKnown && crossed > std::max(named, (named + fathered) / 2) + 0.1};
    double score = nameWeight * (out.swapped ? crossed : named);
    double whole = nameWeight;
    const auto add = [&](double weight, double likeness) {
        score += weight * likeness;
        whole += weight;
    };
    if (fatherKnown)
        add(fatherWeight, out.swapped ? crossed : fathered);
    if (wanted.age > 0 && inmate.age > 0)
        add(ageWeight, ageLikeness(inmate.age, wanted.age));
    if (!wanted.number.isEmpty())
        add(numberWeight, numberLikeness(inmate.number, wanted.number));
    out.score = score / whole;
    return out;
}

QList<InmateView> InmateMatcher::candidates(const List &list, const visits::NamedInmate &named, int most) const
{
    Wanted wanted;
    for (const QString &name : {named.name, named.latinName}) {
        if (const auto words = nameTokens(withoutNumber(name)); !words.isEmpty())
            wanted.names << words;
    }
    wanted.father = nameTokens(named.fatherOrHusband);
    if (m_tokens.size() > mostKept)
        m_tokens.clear();
    wanted.age = named.age;
    wanted.number = numberIn(named);
    QList<Scored> like;
    for (const visits::Inmate &inmate : list) {
        if (const Scored one = scored(inmate, wanted); one.score >= leastLike)
            like << one;
    }
    std::sort(like.begin(), like.end(), [](const Scored &a, const Scored &b) {
        return a.score != b.score ? a.score > b.score : std::tie(a.inmate->name, a.inmate->number) < std::tie(b.inmate->name, b.inmate->number);
    });
    QList<InmateView> views;
    for (const Scored &one : like.mid(0, most))
        views << judged(*one.inmate, named, one.score, one.swapped);
    return views;
}

QList<InmateView> InmateMatcher::find(const List &list, const QString &text, int most) const
{
    const QString wanted = text.trimmed();
    const bool digits = std::any_of(wanted.begin(), wanted.end(), [](QChar c) { return c.isDigit(); });
    const QList<identity::Token> words = digits ? QList<identity::Token>() : nameTokens(wanted);
    const QString plain = plainNumber(wanted);
    WordMemo memo;
    QList<InmateView> views;
    for (const visits::Inmate &inmate : list) {
        double score = digits ? std::max(numberLikeness(inmate.number, wanted), plainNumber(inmate.number).contains(plain) ? 0.5 : 0.0) : 0;
        if (!digits && (inmate.name.contains(wanted, Qt::CaseInsensitive) || inmate.number.contains(wanted, Qt::CaseInsensitive)))
            score = 1;
        else if (!words.isEmpty())
            score = wordsFound(words, tokensOf(inmate.name), memo);
        if (score < (digits ? 0.3 : findFrom))
            continue;
        views << inmateView(inmate);
        views.last().score = score;
    }
    std::sort(views.begin(), views.end(), [](const InmateView &a, const InmateView &b) {
        return a.score != b.score ? a.score > b.score : std::tie(a.name, a.number) < std::tie(b.name, b.number);
    });
    return views.mid(0, most);
}

InmateView matched(const visits::Inmate &inmate, const visits::NamedInmate &named)
{
    const QList<InmateView> one = InmateMatcher().candidates({{inmate.id, inmate}}, named, 1);
    return one.isEmpty() ? judged(inmate, named, 0, false) : one.constFirst();
}

} // namespace mulakat::station
