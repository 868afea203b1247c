#include "ui/presenters/words.h"

#include "base/clock.h"
#include "ui/presenters/wordtable.h"

namespace mulakat::ui::presenters {

namespace {

constexpr CodeWord relationTable[] = {
    {"father", QT_TRANSLATE_NOOP("Words", "father")},
    {"mother", QT_TRANSLATE_NOOP("Words", "mother")},
    {"husband", QT_TRANSLATE_NOOP("Words", "husband")},
    {"wife", QT_TRANSLATE_NOOP("Words", "wife")},
    {"spouse", QT_TRANSLATE_NOOP("Words", "spouse")},
    {"brother", QT_TRANSLATE_NOOP("Words", "brother")},
    {"sister", QT_TRANSLATE_NOOP("Words", "sister")},
    {"son", QT_TRANSLATE_NOOP("Words", "son")},
    {"daughter", QT_TRANSLATE_NOOP("Words", "daughter")},
    {"uncle", QT_TRANSLATE_NOOP("Words", "uncle")},
    {"aunt", QT_TRANSLATE_NOOP("Words", "aunt")},
    {"grandfather", QT_TRANSLATE_NOOP("Words", "grandfather")},
    {"grandmother", QT_TRANSLATE_NOOP("Words", "grandmother")},
    {"cousin", QT_TRANSLATE_NOOP("Words", "cousin")},
    {"friend", QT_TRANSLATE_NOOP("Words", "friend")},
    {"lawyer", QT_TRANSLATE_NOOP("Words", "lawyer")},
    {"doctor", QT_TRANSLATE_NOOP("Words", "doctor")},
    {"other", QT_TRANSLATE_NOOP("Words", "other")},
};

constexpr CodeWord sexTable[] = {
    {"female", QT_TRANSLATE_NOOP("Words", "female")},
    {"male", QT_TRANSLATE_NOOP("Words", "male")},
    {"transgender", QT_TRANSLATE_NOOP("Words", "transgender")},
};

constexpr CodeWord idKindTable[] = {
    {"aadhaar", QT_TRANSLATE_NOOP("Words", "Aadhaar")},
    {"pan", QT_TRANSLATE_NOOP("Words", "PAN card")},
    {"dl", QT_TRANSLATE_NOOP("Words", "driving licence")},
    {"passport", QT_TRANSLATE_NOOP("Words", "passport")},
    {"epic", QT_TRANSLATE_NOOP("Words", "voter ID")},
    {"ration", QT_TRANSLATE_NOOP("Words", "ration card")},
    {"bar", QT_TRANSLATE_NOOP("Words", "bar council card")},
    {"oci", QT_TRANSLATE_NOOP("Words", "OCI card")},
    {"other", QT_TRANSLATE_NOOP("Words", "another document")},
    {"none", QT_TRANSLATE_NOOP("Words", "no ID")},
};

constexpr CodeWord documentTable[] = {
    {"aadhaar-qr", QT_TRANSLATE_NOOP("Words", "Aadhaar card (signed code)")},
    {"aadhaar-xml", QT_TRANSLATE_NOOP("Words", "Aadhaar letter (old code, unsigned)")},
    {"aadhaar-number", QT_TRANSLATE_NOOP("Words", "Aadhaar number")},
    {"mrz", QT_TRANSLATE_NOOP("Words", "passport or travel document")},
    {"slip", QT_TRANSLATE_NOOP("Words", "visit slip")},
    {"unknown", QT_TRANSLATE_NOOP("Words", "another document")},
};

constexpr CodeWord methodTable[] = {
    {"signature", QT_TRANSLATE_NOOP("Words", "signature checked")},
    {"check-digits", QT_TRANSLATE_NOOP("Words", "check digits right")},
    {"by-sight", QT_TRANSLATE_NOOP("Words", "seen by the officer")},
    {"other-document", QT_TRANSLATE_NOOP("Words", "another document than booked")},
    {"vouched", QT_TRANSLATE_NOOP("Words", "vouched for")},
};

constexpr CodeWord holderTable[] = {
    {"photo", QT_TRANSLATE_NOOP("Words", "face and photo agree")},
    {"earlier-visit", QT_TRANSLATE_NOOP("Words", "known from an earlier visit")},
    {"vouched-officer", QT_TRANSLATE_NOOP("Words", "an officer vouches")},
    {"vouched-member", QT_TRANSLATE_NOOP("Words", "a verified adult of the party vouches")},
    {"vouched-inmate", QT_TRANSLATE_NOOP("Words", "the prisoner vouches")},
};

constexpr CodeWord roleTable[] = {
    {"officer", QT_TRANSLATE_NOOP("Words", "officer")},
    {"superintendent", QT_TRANSLATE_NOOP("Words", "superintendent")},
    {"inspector", QT_TRANSLATE_NOOP("Words", "inspector")},
};

constexpr CodeWord inmateStatusTable[] = {
    {"in", QT_TRANSLATE_NOOP("Words", "in this jail")},
    {"at-court", QT_TRANSLATE_NOOP("Words", "at court")},
    {"hospital", QT_TRANSLATE_NOOP("Words", "in hospital")},
    {"transferred", QT_TRANSLATE_NOOP("Words", "transferred")},
    {"released", QT_TRANSLATE_NOOP("Words", "released")},
};

constexpr CodeWord categoryTable[] = {
    {"undertrial", QT_TRANSLATE_NOOP("Words", "undertrial")},
    {"convict", QT_TRANSLATE_NOOP("Words", "convict")},
    {"detenue", QT_TRANSLATE_NOOP("Words", "detenue")},
    {"civil", QT_TRANSLATE_NOOP("Words", "civil prisoner")},
};

constexpr CodeWord languageTable[] = {
    {"en", "English"}, {"hi", "हिन्दी"},  {"mr", "मराठी"},  {"bn", "বাংলা"}, {"ta", "தமிழ்"}, {"te", "తెలుగు"},
    {"kn", "ಕನ್ನಡ"},   {"ml", "മലയാളം"}, {"gu", "ગુજરાતી"}, {"pa", "ਪੰਜਾਬੀ"}, {"or", "ଓଡ଼ିଆ"},  {"ur", "اردو"},
};

constexpr CodeWord pictureTable[] = {
    {"photo", QT_TRANSLATE_NOOP("Words", "photo of the visitor")},
    {"id", QT_TRANSLATE_NOOP("Words", "picture of the ID")},
    {"residence", QT_TRANSLATE_NOOP("Words", "proof of residence")},
    {"letter", QT_TRANSLATE_NOOP("Words", "letter")},
};

} // namespace

QString word(visits::State state)
{
    using visits::State;
    switch (state) {
    case State::None:
    case State::Draft:
        return inWords(QT_TRANSLATE_NOOP("Words", "not sent yet"));
    case State::Pending:
        return inWords(QT_TRANSLATE_NOOP("Words", "waiting for approval"));
    case State::Rejected:
        return inWords(QT_TRANSLATE_NOOP("Words", "not approved"));
    case State::Approved:
        return inWords(QT_TRANSLATE_NOOP("Words", "approved"));
    case State::Cancelled:
        return inWords(QT_TRANSLATE_NOOP("Words", "cancelled"));
    case State::Arrived:
        return inWords(QT_TRANSLATE_NOOP("Words", "arrived"));
    case State::Verified:
        return inWords(QT_TRANSLATE_NOOP("Words", "identity accepted"));
    case State::Denied:
        return inWords(QT_TRANSLATE_NOOP("Words", "turned away"));
    case State::Ready:
        return inWords(QT_TRANSLATE_NOOP("Words", "ready"));
    case State::InProgress:
        return inWords(QT_TRANSLATE_NOOP("Words", "in progress"));
    case State::Interrupted:
        return inWords(QT_TRANSLATE_NOOP("Words", "interrupted"));
    case State::Completed:
        return inWords(QT_TRANSLATE_NOOP("Words", "completed"));
    case State::Terminated:
        return inWords(QT_TRANSLATE_NOOP("Words", "ended by an officer"));
    case State::NoShow:
        return inWords(QT_TRANSLATE_NOOP("Words", "did not come"));
    case State::Left:
        return inWords(QT_TRANSLATE_NOOP("Words", "left"));
    case State::InmateUnavailable:
        return inWords(QT_TRANSLATE_NOOP("Words", "prisoner not available"));
    case State::Failed:
        return inWords(QT_TRANSLATE_NOOP("Words", "failed"));
    case State::Closed:
        return inWords(QT_TRANSLATE_NOOP("Words", "day closed"));
    }
    return {};
}

QString word(visits::InmateTrack track)
{
    using visits::InmateTrack;
    switch (track) {
    case InmateTrack::NotCalled:
        return inWords(QT_TRANSLATE_NOOP("Words", "not called"));
    case InmateTrack::Called:
        return inWords(QT_TRANSLATE_NOOP("Words", "called"));
    case InmateTrack::OnTheWay:
        return inWords(QT_TRANSLATE_NOOP("Words", "on the way"));
    case InmateTrack::AtPlace:
        return inWords(QT_TRANSLATE_NOOP("Words", "at the place"));
    case InmateTrack::AtCourt:
        return inWords(QT_TRANSLATE_NOOP("Words", "at court"));
    case InmateTrack::Hospital:
        return inWords(QT_TRANSLATE_NOOP("Words", "in hospital"));
    case InmateTrack::Transferred:
        return inWords(QT_TRANSLATE_NOOP("Words", "transferred"));
    case InmateTrack::Released:
        return inWords(QT_TRANSLATE_NOOP("Words", "released"));
    case InmateTrack::Refuses:
        return inWords(QT_TRANSLATE_NOOP("Words", "does not want to come"));
    }
    return {};
}

QString word(visits::Mode mode)
{
    return mode == visits::Mode::Video ? inWords(QT_TRANSLATE_NOOP("Words", "video"))
                                       : inWords(QT_TRANSLATE_NOOP("Words", "face to face"));
}

QString word(visits::Kind kind)
{
    switch (kind) {
    case visits::Kind::Family:
        return inWords(QT_TRANSLATE_NOOP("Words", "family"));
    case visits::Kind::Legal:
        return inWords(QT_TRANSLATE_NOOP("Words", "legal"));
    case visits::Kind::Medical:
        return inWords(QT_TRANSLATE_NOOP("Words", "medical"));
    }
    return {};
}

QString placeName(visits::Mode mode, const QString &place)
{
    if (mode == visits::Mode::Video)
        return place.isEmpty() ? inWords(QT_TRANSLATE_NOOP("Words", "no booth"))
                               : inWords(QT_TRANSLATE_NOOP("Words", "booth %1")).arg(place);
    return place.isEmpty() ? inWords(QT_TRANSLATE_NOOP("Words", "no window"))
                           : inWords(QT_TRANSLATE_NOOP("Words", "window %1")).arg(place);
}

QString relationWord(const QString &relation)
{
    // An imported list writes "Mother" where our own form says "mother".
    for (const CodeWord &entry : relationTable) {
        if (relation.compare(QLatin1String(entry.code), Qt::CaseInsensitive) == 0)
            return inWords(entry.text);
    }
    return fromTable(relationTable, relation);
}
QString sexWord(const QString &sex) { return fromTable(sexTable, sex); }
QString idKindWord(const QString &kind) { return fromTable(idKindTable, kind); }
QString methodWord(const QString &method) { return fromTable(methodTable, method); }
QString holderWord(const QString &holder) { return fromTable(holderTable, holder); }
QString roleWord(const QString &role) { return fromTable(roleTable, role); }
QString inmateStatusWord(const QString &status) { return fromTable(inmateStatusTable, status); }
QString categoryWord(const QString &category) { return fromTable(categoryTable, category); }
QString languageWord(const QString &language)
{
    for (const CodeWord &entry : languageTable) {
        if (language == QLatin1String(entry.code))
            return QString::fromUtf8(entry.text);
    }
    return language;
}
QString pictureWord(const QString &what) { return fromTable(pictureTable, what); }

QString documentWord(const QString &document)
{
    for (const CodeWord &entry : idKindTable) {
        if (document == QLatin1String(entry.code))
            return inWords(entry.text);
    }
    return fromTable(documentTable, document);
}

QStringList typedIdKinds()
{
    return {QStringLiteral("aadhaar"), QStringLiteral("pan"),    QStringLiteral("epic"), QStringLiteral("dl"),
            QStringLiteral("passport"), QStringLiteral("ration"), QStringLiteral("bar"),  QStringLiteral("oci"),
            QStringLiteral("other")};
}

QString clockTime(qint64 utcMs)
{
    return base::toJailTime(utcMs).toString(QStringLiteral("HH:mm"));
}

QString minutesSeconds(int seconds)
{
    const int left = std::max(0, seconds);
    return QStringLiteral("%1:%2").arg(left / 60).arg(left % 60, 2, 10, QLatin1Char('0'));
}

} // namespace mulakat::ui::presenters
