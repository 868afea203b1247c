#include "station/columns.h"

#include <QRegularExpression>

namespace mulakat::station {

namespace {

struct Pattern {
    const char *field;
    const char16_t *expression; // over the heading in lower case, words split by single spaces
};

// In this order: the first that fits wins, so the narrow ones stand first. `sub` in a field's name is filled by the
// person the column belongs to.
const Pattern patterns[] = {
    {"visrn", u"\\b(visrn|regn?|reg|registration|reference|ref|booking|request|e ?mulakat|visit)( visit)?( reg| regn| registration| id| ref)? ?(no|number|num|id|code)\\b|^(visrn|regn?|registration id|reference)$|पंजीकरण|पंजीयन|रजिस्ट्रेशन|मुलाकात (क्रमांक|संख्या|नंबर)"},
    {"inmateNumber", u"\\b(prisoner|inmate|convict|undertrial|utp?|bandi|jail|pid|prison)( s)? ?(no|number|id|num)\\b|^(pid|p id)$|(बंदी|कैदी) ?(संख्या|क्रमांक|नंबर|नं)"},
    {"visitorSex", u"\\bvisitor( s)? (sex|gender)\\b|\\b(sex|gender) of visitor\\b"},
    {"inmateSex", u"\\b(prisoner|inmate)( s)? (sex|gender)\\b|\\b(sex|gender) of (the )?(prisoner|inmate)\\b|(बंदी|कैदी).*लिंग"},
    {"visitorAge", u"\\bvisitor( s)? age\\b|\\bage of visitor\\b"},
    {"inmateAge", u"\\b(prisoner|inmate)( s)? age\\b|\\bage of (the )?(prisoner|inmate)\\b|(बंदी|कैदी).*(आयु|उम्र)"},
    {"visitorFather", u"\\bvisitor( s)? (f h|father|husband|s o|guardian)|\\b(f h|father|husband).* of visitor\\b"},
    {"inmateFather", u"\\b(prisoner|inmate)( s)? (f h|father|husband|s o|guardian)|\\b(f h|father|husband).* of (the )?(prisoner|inmate)\\b|(बंदी|कैदी).*(पिता|पति)"},
    {"relation", u"\\brelation|\\brelationship|संबंध|सम्बन्ध|रिश्ता|नाता"},
    {"additional", u"\\b(additional|other|accompanying|co|extra|more|total|no of|number of) ?(visitors?|persons?|members?|people)\\b|\\b(persons?|people|members?) with\\b|\\baccompan|\\bcompanion|\\bparty\\b|अन्य|साथ"},
    {"idNumber", u"\\b(id|identity|identification|proof|document|card)( proof| card)? ?(no|number|num)\\b|\\baadhaa?r( card)? ?(no|number)?$|पहचान.*(संख्या|नंबर|क्रमांक)|आधार (संख्या|नंबर)"},
    {"idKind", u"\\b(id|identity|identification)( card| proof)? ?(type|kind|proof|card|document)?\\b|पहचान"},
    {"minutes", u"\\b(duration|minutes|mins?|length)\\b|अवधि|मिनट"},
    {"mode", u"\\b(mode|vc physical|physical vc|physical video|video physical|visit type|type of (visit|meeting|mulakat)|meeting type|meeting mode)\\b|प्रकार|माध्यम"},
    {"place", u"\\b(window|booth|counter|cabin|cubicle|station|room)\\b|खिड़की|बूथ|कक्ष"},
    {"mobile", u"\\b(mobile|phone|contact|cell|whatsapp|mob)\\b|मोबाइल|फोन|दूरभाष"},
    {"email", u"\\be ?mail\\b|ई ?मेल"},
    {"address", u"\\baddress\\b|पता"},
    {"category", u"\\b(category|class|prisoner type|inmate type|convict undertrial|ut ct)\\b|श्रेणी|वर्ग"},
    {"start", u"\\b(time|slot|start|from|timing)\\b|समय|घंटा"},
    {"date", u"\\b(date|dated|day)\\b|दिनांक|तारीख|तिथि"},
    {"subFather", u"\\b(f h|f h name|father|husband|fathers|husbands|guardian|s o|d o|w o)\\b|पिता|पति"},
    {"subSex", u"\\b(sex|gender|m f)\\b|लिंग"},
    {"subAge", u"\\b(age|age yrs|years)\\b|आयु|उम्र"},
    {"inmate", u"\\b(prisoner|inmate|undertrial|convict|bandi|accused)\\b|बंदी|कैदी|बन्दी"},
    {"visitor", u"\\b(visitor|applicant|relative|name of person|mulakati)\\b|मुलाकाती|आगंतुक|आवेदक"},
    {"visitor", u"^name$|^नाम$"},
    {"remarks", u"\\b(remarks?|note|comments?)\\b|टिप्पणी"},
};

QString ownerOf(const QString &field)
{
    static const QStringList visitors{QStringLiteral("visitor"), QStringLiteral("mobile"),     QStringLiteral("email"),
                                      QStringLiteral("address"), QStringLiteral("idKind"),     QStringLiteral("idNumber"),
                                      QStringLiteral("relation"), QStringLiteral("additional"), QStringLiteral("visitorFather"),
                                      QStringLiteral("visitorSex"), QStringLiteral("visitorAge")};
    if (field.startsWith(QLatin1String("inmate")) || field == QLatin1String("category"))
        return QStringLiteral("inmate");
    return visitors.contains(field) ? QStringLiteral("visitor") : QString();
}

QString fieldFor(const QString &heading, const QString &previousField, const QStringList &taken)
{
    static const QList<QPair<QString, QRegularExpression>> compiled = [] {
        QList<QPair<QString, QRegularExpression>> out;
        for (const Pattern &p : patterns)
            out << qMakePair(QString::fromLatin1(p.field),
                             QRegularExpression(QString::fromUtf16(p.expression), QRegularExpression::UseUnicodePropertiesOption));
        return out;
    }();
    const QString words = normalHeading(heading);
    for (const auto &[field, expression] : compiled) {
        if (!expression.match(words).hasMatch())
            continue;
        QString name = field;
        if (name.startsWith(QLatin1String("sub"))) {
            const QString owner = ownerOf(previousField);
            name = (owner.isEmpty() ? QStringLiteral("visitor") : owner) + name.mid(3);
            if (taken.contains(name))
                name = (owner == QLatin1String("inmate") ? QStringLiteral("visitor") : QStringLiteral("inmate")) + field.mid(3);
        }
        if (!taken.contains(name))
            return name;
    }
    return {};
}

} // namespace

QString normalHeading(const QString &heading)
{
    QString out;
    for (const QChar c : heading.toLower())
        out += c.isLetterOrNumber() || c.isMark() ? c : QChar(u' ');
    return out.simplified();
}

const QStringList &neededFields()
{
    static const QStringList needed{QStringLiteral("visrn"), QStringLiteral("date"), QStringLiteral("start"),
                                    QStringLiteral("visitor"), QStringLiteral("inmate")};
    return needed;
}

const QStringList &knownFields()
{
    static const QStringList known = [] {
        QStringList out;
        for (const Pattern &p : patterns) {
            const QString field = QString::fromLatin1(p.field);
            if (!field.startsWith(QLatin1String("sub")) && !out.contains(field))
                out << field;
        }
        return out;
    }();
    return known;
}

bool ColumnMap::complete() const
{
    return missing().isEmpty();
}

QStringList ColumnMap::missing() const
{
    QStringList out;
    for (const QString &field : neededFields()) {
        if (!fields.contains(field))
            out << field;
    }
    return out;
}

ColumnMap suggestColumns(const QStringList &headings)
{
    return mapColumns(headings, {});
}

ColumnMap mapColumns(const QStringList &headings, const QHash<QString, QString> &mapping)
{
    ColumnMap map{headings, {}};
    QStringList taken = mapping.values();
    QString previous;
    for (const QString &heading : headings) {
        const QString field = mapping.contains(heading) ? mapping.value(heading) : fieldFor(heading, previous, taken);
        map.fields << (knownFields().contains(field) ? field : QString());
        taken << field;
        if (!field.isEmpty())
            previous = field;
    }
    return map;
}

} // namespace mulakat::station
