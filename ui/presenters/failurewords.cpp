// Failures as sentences: what stands in the way, then what to do.
#include "ui/presenters/words.h"

#include "ui/presenters/wordtable.h"

namespace mulakat::ui::presenters {

namespace {

using base::FailureCode;

constexpr CodeWord fieldTable[] = {
    {"name", QT_TRANSLATE_NOOP("Words", "name")},
    {"member", QT_TRANSLATE_NOOP("Words", "person")},
    {"number", QT_TRANSLATE_NOOP("Words", "number")},
    {"place", QT_TRANSLATE_NOOP("Words", "booth or window")},
    {"slot", QT_TRANSLATE_NOOP("Words", "time")},
    {"under", QT_TRANSLATE_NOOP("Words", "the child's adult")},
    {"locker", QT_TRANSLATE_NOOP("Words", "locker")},
    {"seconds", QT_TRANSLATE_NOOP("Words", "minutes")},
    {"inmate", QT_TRANSLATE_NOOP("Words", "prisoner")},
    {"idKind", QT_TRANSLATE_NOOP("Words", "kind of ID")},
    {"mobile", QT_TRANSLATE_NOOP("Words", "mobile number")},
    {"paper", QT_TRANSLATE_NOOP("Words", "number of the paper")},
    {"times", QT_TRANSLATE_NOOP("Words", "times from and until, and the minutes of talk")},
};

QString infoText(const base::Failure &failure, const char *key)
{
    return failure.info.value(QLatin1String(key)).toString();
}

QString withField(const base::Failure &failure, const char *named, const char *unnamed)
{
    const QString field = infoText(failure, "field");
    return field.isEmpty() ? inWords(unnamed) : inWords(named).arg(fromTable(fieldTable, field));
}

QString withVisit(const base::Failure &failure, const char *text)
{
    const QString visrn = infoText(failure, "visrn");
    return inWords(text) + (visrn.isEmpty() ? QString() : QStringLiteral(" (%1)").arg(visrn));
}

QString beyondRule(const base::Failure &failure)
{
    if (failure.info.contains(QLatin1String("partyMax")))
        return inWords(QT_TRANSLATE_NOOP("Words", "The party is full: at most %1 people. Mark who is absent first."))
            .arg(failure.info.value(QLatin1String("partyMax")).toInt());
    if (failure.info.contains(QLatin1String("max")))
        return inWords(QT_TRANSLATE_NOOP("Words", "A visit can be extended by %1 minutes in all; %2 are given already."))
            .arg(failure.info.value(QLatin1String("max")).toInt() / 60)
            .arg(failure.info.value(QLatin1String("given")).toInt() / 60);
    if (const QString rule = infoText(failure, "rule"); !rule.isEmpty())
        return inWords(QT_TRANSLATE_NOOP("Words", "This jail does not allow it: %1. Choose another way."))
            .arg(holderWord(rule));
    return inWords(QT_TRANSLATE_NOOP("Words", "The jail's rules do not allow this. Ask the superintendent."));
}

QString tooManyTries(const base::Failure &failure)
{
    const int seconds = failure.info.value(QLatin1String("seconds")).toInt();
    return seconds > 0 ? inWords(QT_TRANSLATE_NOOP("Words", "Too many wrong tries. Wait %1 seconds.")).arg(seconds)
                       : inWords(QT_TRANSLATE_NOOP("Words", "Too many wrong tries. An administrator has to unlock this name."));
}

QString wrongSecret(const base::Failure &failure)
{
    if (!failure.info.contains(QLatin1String("left")))
        return inWords(QT_TRANSLATE_NOOP("Words", "Name or PIN is wrong. Try again."));
    return inWords(QT_TRANSLATE_NOOP("Words", "Name or PIN is wrong. Tries left before a wait: %1."))
        .arg(failure.info.value(QLatin1String("left")).toInt());
}

// Why a day cannot be signed.
QString fromDayClose(const QString &why)
{
    static constexpr CodeWord table[] = {
        {"running", QT_TRANSLATE_NOOP("Words", "A talk is running. End it, then sign.")},
        {"unfinished", QT_TRANSLATE_NOOP("Words", "Some visits are not finished. Finish each, then sign.")},
        {"waiting", QT_TRANSLATE_NOOP("Words", "Entries of this desk are not at the hub yet. The day can be signed when they are; until then it stays red and the next day goes on.")},
        {"nothing", QT_TRANSLATE_NOOP("Words", "Everything of this day is signed already.")},
        {"future", QT_TRANSLATE_NOOP("Words", "This day has not come yet.")},
    };
    for (const CodeWord &entry : table) {
        if (why == QLatin1String(entry.code))
            return inWords(entry.text);
    }
    return {};
}

QString unreachable(const base::Failure &failure)
{
    const QString why = infoText(failure, "why");
    if (why == QLatin1String("lease"))
        return inWords(QT_TRANSLATE_NOOP("Words", "This desk is cut off from the hub, and another desk may be at this visit. Here only the visits go on that were open here."));
    if (why == QLatin1String("waiting"))
        return fromDayClose(why);
    return inWords(QT_TRANSLATE_NOOP("Words", "The portal is not reached. Face to face goes on; try this again later."));
}

QString notInThisState(const base::Failure &failure)
{
    const auto state = QStringLiteral("state");
    if (const QString why = fromDayClose(infoText(failure, "why")); !why.isEmpty())
        return why;
    if (infoText(failure, "why") == QLatin1String("number-known"))
        return inWords(QT_TRANSLATE_NOOP("Words", "This visit number is known already. Look for it in the list."));
    if (failure.info.contains(state))
        return inWords(QT_TRANSLATE_NOOP("Words", "The visit has moved on meanwhile. Its next step is shown now."));
    return inWords(QT_TRANSLATE_NOOP("Words", "This step does not fit now. The visit's next step is shown."));
}

struct FailureSentence {
    FailureCode code;
    const char *text;
};
constexpr FailureSentence failureTable[] = {
    {FailureCode::TooLarge, QT_TRANSLATE_NOOP("Words", "The file is too large. Take a smaller one.")},
    {FailureCode::UnknownField, QT_TRANSLATE_NOOP("Words", "The two programs do not understand each other. Update the older one.")},
    {FailureCode::NotADay, QT_TRANSLATE_NOOP("Words", "This file is not a day's list: no heading with number, date, time, visitor and prisoner is found. Choose another file.")},
    {FailureCode::Unreadable, QT_TRANSLATE_NOOP("Words", "The file cannot be read. Choose another file, or save it again.")},
    {FailureCode::UnknownVisit, QT_TRANSLATE_NOOP("Words", "No visit with this number is known here. Check the number.")},
    {FailureCode::InmateNotAtPlace, QT_TRANSLATE_NOOP("Words", "The prisoner is not at the place yet. Type the prisoner's number there first.")},
    {FailureCode::InmateBusy, QT_TRANSLATE_NOOP("Words", "The prisoner has another visit at this time. Choose another time.")},
    {FailureCode::PlaceBusy, QT_TRANSLATE_NOOP("Words", "The booth or window is in use. Wait, or change the place.")},
    {FailureCode::VisitorBusy, QT_TRANSLATE_NOOP("Words", "This visitor is in another running visit. End that one first.")},
    {FailureCode::HolderNotConfirmed, QT_TRANSLATE_NOOP("Words", "Say who confirms that this is the person: by the photo, an earlier visit, or somebody who vouches and is verified.")},
    {FailureCode::ConsentMissing, QT_TRANSLATE_NOOP("Words", "An Aadhaar is read only with the person's consent. Ask, then scan again; or take another ID.")},
    {FailureCode::ReasonMissing, QT_TRANSLATE_NOOP("Words", "A reason in words is needed. Write one line.")},
    {FailureCode::SoundNotChecked, QT_TRANSLATE_NOOP("Words", "The sound of one end has not been heard. Check both ends first.")},
    {FailureCode::WrongDay, QT_TRANSLATE_NOOP("Words", "This visit is for another day. Its date stands beside its number.")},
    {FailureCode::TooLate, QT_TRANSLATE_NOOP("Words", "The time for this has passed.")},
    {FailureCode::KindOnlyTightens, QT_TRANSLATE_NOOP("Words", "A legal or medical visit cannot become a family visit. Register a new visit.")},
    {FailureCode::DayClosed, QT_TRANSLATE_NOOP("Words", "The day is signed; nothing in it changes. Add a note instead.")},
    {FailureCode::SlotTaken, QT_TRANSLATE_NOOP("Words", "This time is given to another visit. Choose another.")},
    {FailureCode::QuotaUsed, QT_TRANSLATE_NOOP("Words", "The visits of this period are used. Choose a later date.")},
    {FailureCode::NotSignedIn, QT_TRANSLATE_NOOP("Words", "You are signed out. Sign in and do it again.")},
    {FailureCode::NotAllowed, QT_TRANSLATE_NOOP("Words", "Your role may not do this. Ask the superintendent.")},
    {FailureCode::Expired, QT_TRANSLATE_NOOP("Words", "This is too old. Ask for a new one.")},
    {FailureCode::SeatTaken, QT_TRANSLATE_NOOP("Words", "This visit is open on another device. Go on there, or move the call here.")},
    {FailureCode::VerifierNotRegistered, QT_TRANSLATE_NOOP("Words", "This jail may not read Aadhaar yet: its registration as a verifier is not entered. Take another ID.")},
    {FailureCode::StoreFailed, QT_TRANSLATE_NOOP("Words", "It could not be saved; nothing was changed. Call support: the disk or the data folder has a fault.")},
    {FailureCode::StoreDamaged, QT_TRANSLATE_NOOP("Words", "The data file of this PC is damaged; nothing was changed. Call support: the last backup must be restored.")},
    {FailureCode::AlreadySetUp, QT_TRANSLATE_NOOP("Words", "This PC is set up already. Sign in.")},
    {FailureCode::FolderNotEmpty, QT_TRANSLATE_NOOP("Words", "The folder is not empty. Choose another one.")},
    {FailureCode::ClockWrong, QT_TRANSLATE_NOOP("Words", "The clock of this PC is wrong. Give the date and time at the top of the screen first.")},
    {FailureCode::StoreNewer, QT_TRANSLATE_NOOP("Words", "The data belongs to a newer version. Install that version; nothing was changed.")},
    {FailureCode::DiskFull, QT_TRANSLATE_NOOP("Words", "The disk is full; nothing was changed. Make room, then do it again.")},
    {FailureCode::ProtocolBroken, QT_TRANSLATE_NOOP("Words", "The other side answered wrongly. Update the older of the two programs.")},
    {FailureCode::DeviceMissing, QT_TRANSLATE_NOOP("Words", "A device is missing. Plug in the camera, microphone, scanner or printer.")},
    {FailureCode::MediaFailed, QT_TRANSLATE_NOOP("Words", "The call's program failed and starts again. Wait five seconds; if it comes back, change the booth.")},
    {FailureCode::KeyMissing, QT_TRANSLATE_NOOP("Words", "A key of the data folder is missing. Restore it from the backup.")},
    {FailureCode::ChainBroken, QT_TRANSLATE_NOOP("Words", "The log does not fit together. Leave everything as it is and call support.")},
    {FailureCode::Internal, QT_TRANSLATE_NOOP("Words", "A fault in the program. Nothing was changed. Try again; if it comes back, call support.")},
};

constexpr CodeWord printerTable[] = {
    {"paper-out", QT_TRANSLATE_NOOP("Words", "The printer has no paper. Put in paper and print again.")},
    {"cover-open", QT_TRANSLATE_NOOP("Words", "The printer's cover is open. Close it and print again.")},
    {"off-line", QT_TRANSLATE_NOOP("Words", "The printer does not answer. Switch it on, look at its cable, and print again.")},
    {"no-printer", QT_TRANSLATE_NOOP("Words", "No printer is set up here. Connect one, or write it down.")},
    {"not-taken", QT_TRANSLATE_NOOP("Words", "The printer did not take the page. Look at its display and print again.")},
};

} // namespace

QString say(const base::Failure &failure)
{
    switch (failure.code) {
    case FailureCode::DeviceMissing:
        for (const CodeWord &trouble : printerTable) {
            if (infoText(failure, "why") == QLatin1String(trouble.code))
                return inWords(trouble.text);
        }
        break;
    case FailureCode::BadInput:
        return withField(failure, QT_TRANSLATE_NOOP("Words", "This cannot be right: %1. Correct it."),
                         QT_TRANSLATE_NOOP("Words", "Something that was entered cannot be right. Correct it."));
    case FailureCode::MissingField:
        return withField(failure, QT_TRANSLATE_NOOP("Words", "Still needed: %1."),
                         QT_TRANSLATE_NOOP("Words", "Something needed was left out. Fill it in."));
    case FailureCode::NotInThisState:
        return notInThisState(failure);
    case FailureCode::InmateNotConfirmed:
        return infoText(failure, "why") == QLatin1String("another-number")
            ? inWords(QT_TRANSLATE_NOOP("Words", "This is another prisoner's number. Read it again off the person; the wrong prisoner may have come."))
            : inWords(QT_TRANSLATE_NOOP("Words", "It is not confirmed which prisoner is meant. Choose the prisoner from the list."));
    case FailureCode::PortalUnreachable:
        return unreachable(failure);
    case FailureCode::SlotTaken:
        if (infoText(failure, "why") == QLatin1String("none-free"))
            return inWords(QT_TRANSLATE_NOOP("Words", "No free time is left. Choose another day."));
        break;
    case FailureCode::InmateBusy:
    case FailureCode::PlaceBusy:
    case FailureCode::VisitorBusy:
        break;
    case FailureCode::NotVerified:
        return failure.info.contains(QLatin1String("outcome"))
            ? inWords(QT_TRANSLATE_NOOP("Words", "This document must not be accepted. Take another one, or let somebody vouch."))
            : inWords(QT_TRANSLATE_NOOP("Words", "An adult of the party has no accepted identity. Check each adult, or mark who is absent."));
    case FailureCode::TooEarly:
        return infoText(failure, "why") == QLatin1String("check-in-was-down")
            ? inWords(QT_TRANSLATE_NOOP("Words", "Check-in was not open long enough to say that nobody came."))
            : inWords(QT_TRANSLATE_NOOP("Words", "It is too early for this. Come back nearer to the time of the visit."));
    case FailureCode::BeyondRule:
        return beyondRule(failure);
    case FailureCode::TooManyTries:
        return tooManyTries(failure);
    case FailureCode::WrongSecret:
        return wrongSecret(failure);
    default:
        break;
    }
    for (const FailureSentence &entry : failureTable) {
        if (entry.code == failure.code)
            return withVisit(failure, entry.text);
    }
    return inWords(QT_TRANSLATE_NOOP("Words", "It did not work. Try again; if it comes back, call support."));
}

} // namespace mulakat::ui::presenters
