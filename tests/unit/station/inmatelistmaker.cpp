#include "inmatelistmaker.h"

#include <QStringList>

namespace mulakat::testing {

namespace {

struct Both {
    const char16_t *latin;
    const char16_t *nagari;
};

constexpr Both firstNames[] = {
    {u"Ramesh", u"रमेश"},     {u"Suresh", u"सुरेश"},     {u"Mahesh", u"महेश"},    {u"Rajesh", u"राजेश"},    {u"Mukesh", u"मुकेश"},
    {u"Dinesh", u"दिनेश"},    {u"Ganesh", u"गणेश"},     {u"Santosh", u"संतोष"},   {u"Anil", u"अनिल"},      {u"Sunil", u"सुनील"},
    {u"Vijay", u"विजय"},      {u"Ajay", u"अजय"},        {u"Sanjay", u"संजय"},    {u"Manoj", u"मनोज"},     {u"Ashok", u"अशोक"},
    {u"Deepak", u"दीपक"},     {u"Rakesh", u"राकेश"},     {u"Imran", u"इमरान"},    {u"Salim", u"सलीम"},     {u"Farooq", u"फ़ारूक़"},
    {u"Yusuf", u"यूसुफ़"},     {u"Rahul", u"राहुल"},      {u"Rohit", u"रोहित"},     {u"Amit", u"अमित"},      {u"Vinod", u"विनोद"},
    {u"Pramod", u"प्रमोद"},    {u"Arjun", u"अर्जुन"},     {u"Krishna", u"कृष्ण"},   {u"Gopal", u"गोपाल"},    {u"Mohan", u"मोहन"},
    {u"Sohan", u"सोहन"},      {u"Kishan", u"किशन"},     {u"Lakshman", u"लक्ष्मण"}, {u"Bharat", u"भरत"},     {u"Sandeep", u"संदीप"},
    {u"Pradeep", u"प्रदीप"},   {u"Naresh", u"नरेश"},     {u"Harish", u"हरीश"},    {u"Satish", u"सतीश"},    {u"Ravi", u"रवि"},
    {u"Sunita", u"सुनीता"},    {u"Anita", u"अनीता"},     {u"Kavita", u"कविता"},    {u"Rekha", u"रेखा"},      {u"Meena", u"मीना"},
};

constexpr Both middleNames[] = {
    {u"", u""},          {u"", u""},           {u"", u""},          {u"Kumar", u"कुमार"}, {u"Kumar", u"कुमार"},
    {u"Lal", u"लाल"},     {u"Prasad", u"प्रसाद"}, {u"Singh", u"सिंह"}, {u"Chandra", u"चंद्र"}, {u"Nath", u"नाथ"},
};

constexpr Both surnames[] = {
    {u"Sharma", u"शर्मा"},    {u"Verma", u"वर्मा"},     {u"Yadav", u"यादव"},      {u"Patil", u"पाटील"},    {u"Shinde", u"शिंदे"},
    {u"Jadhav", u"जाधव"},    {u"Pawar", u"पवार"},     {u"Gaikwad", u"गायकवाड"}, {u"Shaikh", u"शेख"},     {u"Khan", u"ख़ान"},
    {u"Ansari", u"अंसारी"},   {u"Qureshi", u"क़ुरैशी"},  {u"Gupta", u"गुप्ता"},     {u"Mishra", u"मिश्रा"},    {u"Tiwari", u"तिवारी"},
    {u"Pandey", u"पांडेय"},   {u"Chauhan", u"चौहान"},  {u"Rathod", u"राठोड"},    {u"More", u"मोरे"},      {u"Kamble", u"कांबळे"},
    {u"Sonawane", u"सोनवणे"}, {u"Kale", u"काळे"},      {u"Deshmukh", u"देशमुख"},  {u"Kulkarni", u"कुलकर्णी"}, {u"Thakur", u"ठाकुर"},
    {u"Joshi", u"जोशी"},      {u"Mali", u"माली"},      {u"Saini", u"सैनी"},       {u"Meena", u"मीणा"},     {u"Gurjar", u"गुर्जर"},
    {u"Bairwa", u"बैरवा"},    {u"Nair", u"नायर"},      {u"Reddy", u"रेड्डी"},      {u"Naik", u"नाईक"},      {u"Fernandes", u"फर्नांडिस"},
};

QString latin(const Both &both) { return QString::fromUtf16(both.latin); }
QString nagari(const Both &both) { return QString::fromUtf16(both.nagari); }

QString joined(const QStringList &parts)
{
    QStringList kept = parts;
    kept.removeAll(QString());
    return kept.join(QLatin1Char(' '));
}

} // namespace

QList<InmateListMaker::Made> InmateListMaker::list(int count)
{
    QList<Made> made;
    for (int i = 0; i < count; ++i) {
        const Both &first = firstNames[upTo(std::size(firstNames))];
        const Both &middle = middleNames[upTo(std::size(middleNames))];
        const Both &surname = surnames[upTo(std::size(surnames))];
        const Both &fatherFirst = firstNames[upTo(40)];
        const Both &fatherMiddle = middleNames[upTo(std::size(middleNames))];
        Made one;
        one.inmate.id = base::InmateId(QStringLiteral("i%1").arg(i));
        one.inmate.name = joined({latin(first), latin(middle), latin(surname)});
        one.nagari = joined({nagari(first), nagari(middle), nagari(surname)});
        one.inmate.fatherOrHusband = joined({latin(fatherFirst), latin(fatherMiddle), latin(surname)});
        one.fatherNagari = joined({nagari(fatherFirst), nagari(fatherMiddle), nagari(surname)});
        one.inmate.age = 19 + upTo(45);
        const char16_t *kind = upTo(4) == 0 ? u"CT" : u"UT";
        one.inmate.number = QStringLiteral("%1/%2/%3").arg(QString::fromUtf16(kind)).arg(i + 1).arg(2019 + upTo(7));
        one.inmate.wing = QString::number(1 + upTo(8));
        made << one;
    }
    return made;
}

// One letter dropped, doubled, swapped with its neighbour or hit beside.
QString InmateListMaker::mistyped(const QString &name)
{
    QStringList words = name.split(QLatin1Char(' '));
    QString &word = words[upTo(int(words.size()))];
    const int at = 1 + upTo(std::max(1, int(word.size()) - 2));
    switch (upTo(4)) {
    case 0:
        word.remove(at, 1);
        break;
    case 1:
        word.insert(at, word.at(at));
        break;
    case 2:
        if (at + 1 < word.size())
            std::swap(word[at], word[at + 1]);
        break;
    default:
        word[at] = QLatin1Char("aeioustnrl"[upTo(10)]);
        break;
    }
    return words.join(QLatin1Char(' '));
}

QString InmateListMaker::respelt(const QString &name)
{
    static const QList<QPair<QString, QString>> habits{
        {QStringLiteral("sh"), QStringLiteral("s")},  {QStringLiteral("ee"), QStringLiteral("i")}, {QStringLiteral("v"), QStringLiteral("w")},
        {QStringLiteral("w"), QStringLiteral("v")},   {QStringLiteral("oo"), QStringLiteral("u")}, {QStringLiteral("j"), QStringLiteral("z")},
        {QStringLiteral("a"), QStringLiteral("aa")},  {QStringLiteral("i"), QStringLiteral("ee")}, {QStringLiteral("th"), QStringLiteral("t")},
    };
    QString out = name.toLower();
    for (int i = 0; i < 2; ++i) {
        const auto &habit = habits.at(upTo(int(habits.size())));
        const auto at = out.indexOf(habit.first, 1);
        if (at > 0)
            out.replace(at, habit.first.size(), habit.second);
    }
    return out;
}

visits::NamedInmate InmateListMaker::named(const Made &who, Spoilt kind)
{
    visits::NamedInmate named;
    named.name = who.inmate.name;
    named.fatherOrHusband = who.inmate.fatherOrHusband;
    named.age = who.inmate.age + upTo(3) - 1;
    switch (kind) {
    case Spoilt::OtherSpelling:
        named.name = respelt(named.name);
        named.fatherOrHusband = respelt(named.fatherOrHusband);
        break;
    case Spoilt::Mistyped:
        named.name = mistyped(named.name);
        named.fatherOrHusband = mistyped(named.fatherOrHusband);
        break;
    case Spoilt::Nagari:
        named.name = who.nagari;
        named.fatherOrHusband = who.fatherNagari;
        break;
    case Spoilt::Reversed: {
        QStringList words = named.name.split(QLatin1Char(' '));
        words.prepend(words.takeLast());
        named.name = words.join(QLatin1Char(' '));
        break;
    }
    case Spoilt::FatherSwapped:
        std::swap(named.name, named.fatherOrHusband);
        break;
    case Spoilt::NoFather:
        named.fatherOrHusband.clear();
        named.age = who.inmate.age;
        break;
    case Spoilt::FatherInName: {
        QStringList words = named.name.split(QLatin1Char(' '));
        words.insert(words.size() - 1, named.fatherOrHusband.section(QLatin1Char(' '), 0, 0));
        named.name = words.join(QLatin1Char(' '));
        break;
    }
    case Spoilt::AgeOff:
        named.age = who.inmate.age + 3 + upTo(3);
        break;
    case Spoilt::Number: {
        const QStringList parts = who.inmate.number.split(QLatin1Char('/'));
        const QString forms[] = {parts.at(1) + QLatin1Char('/') + parts.at(2), parts.join(QString()), parts.at(0).toLower() + QLatin1Char(' ') + parts.at(1),
                                 parts.at(1) + QLatin1Char('-') + parts.at(2).right(2)};
        named.name = mistyped(named.name.section(QLatin1Char(' '), 0, 0)) + QLatin1Char(' ') + forms[upTo(4)];
        break;
    }
    case Spoilt::Several: {
        QStringList words = mistyped(respelt(named.name)).split(QLatin1Char(' '));
        words.prepend(words.takeLast());
        named.name = words.join(QLatin1Char(' '));
        named.fatherOrHusband = respelt(named.fatherOrHusband.section(QLatin1Char(' '), 0, 0));
        named.age = who.inmate.age + 4;
        break;
    }
    case Spoilt::AsListed:
    case Spoilt::count:
        break;
    }
    return named;
}

} // namespace mulakat::testing
