// What reading a document found, beside the booking.
#include "ui/presenters/words.h"

#include "ui/presenters/wordtable.h"

namespace mulakat::ui::presenters {

namespace {

constexpr CodeWord verdictTable[] = {
    {"match", QT_TRANSLATE_NOOP("Words", "match")},
    {"review", QT_TRANSLATE_NOOP("Words", "look closely")},
    {"mismatch", QT_TRANSLATE_NOOP("Words", "does not fit")},
    {"equal", QT_TRANSLATE_NOOP("Words", "equal")},
    {"year-equal", QT_TRANSLATE_NOOP("Words", "year is equal")},
    {"age-near", QT_TRANSLATE_NOOP("Words", "age fits")},
    {"differs", QT_TRANSLATE_NOOP("Words", "differs")},
    {"absent", QT_TRANSLATE_NOOP("Words", "nothing to compare")},
};

constexpr CodeWord signatureTable[] = {
    {"valid", QT_TRANSLATE_NOOP("Words", "Card signed by UIDAI")},
    {"invalid", QT_TRANSLATE_NOOP("Words", "Signature is wrong: altered card or unknown key")},
    {"absent", QT_TRANSLATE_NOOP("Words", "Not signed: look at the document yourself")},
    {"out-of-validity", QT_TRANSLATE_NOOP("Words", "Signed, but outside the certificate's time")},
};

constexpr CodeWord outcomeTable[] = {
    {"verified", QT_TRANSLATE_NOOP("Words", "Document is genuine")},
    {"review", QT_TRANSLATE_NOOP("Words", "Look closely at this document")},
    {"rejected", QT_TRANSLATE_NOOP("Words", "Do not accept this document")},
    {"rescan", QT_TRANSLATE_NOOP("Words", "Not read")},
    {"unverified", QT_TRANSLATE_NOOP("Words", "Right form, nothing proved")},
};

constexpr CodeWord problemTable[] = {
    {"not-compressed", QT_TRANSLATE_NOOP("Words", "The code is not packed as UIDAI packs it.")},
    {"inflate-failed", QT_TRANSLATE_NOOP("Words", "The code was read with gaps. Scan again, flat and close.")},
    {"truncated", QT_TRANSLATE_NOOP("Words", "Only part of the code was read. Scan again.")},
    {"trailing-bytes", QT_TRANSLATE_NOOP("Words", "Something was added to the code.")},
    {"too-large", QT_TRANSLATE_NOOP("Words", "The code is larger than a card's code can be.")},
    {"too-few-fields", QT_TRANSLATE_NOOP("Words", "Fields are missing in the code.")},
    {"bad-indicator", QT_TRANSLATE_NOOP("Words", "The code contradicts itself.")},
    {"bad-crc", QT_TRANSLATE_NOOP("Words", "The code is damaged. Scan again.")},
    {"unknown-version", QT_TRANSLATE_NOOP("Words", "A newer form of card: compare it by eye.")},
    {"no-photo", QT_TRANSLATE_NOOP("Words", "There is no photo in the code.")},
    {"control-characters", QT_TRANSLATE_NOOP("Words", "The name holds hidden characters.")},
    {"read-by-phone", QT_TRANSLATE_NOOP("Words", "Read by the visitor's own phone: let the card be held before the camera too.")},
    {"recoded", QT_TRANSLATE_NOOP("Words", "Somebody packed this code anew.")},
    {"no-certificates", QT_TRANSLATE_NOOP("Words", "No UIDAI certificates are installed here: signatures cannot be checked.")},
    {"bad-reference", QT_TRANSLATE_NOOP("Words", "The card's time of issue cannot be read.")},
    {"issued-in-future", QT_TRANSLATE_NOOP("Words", "Issued in the future: check this computer's date.")},
    {"bad-markup", QT_TRANSLATE_NOOP("Words", "The code's text is damaged.")},
    {"not-allowed-markup", QT_TRANSLATE_NOOP("Words", "The code holds text that no card has.")},
    {"check-digit", QT_TRANSLATE_NOOP("Words", "The number's check digit is wrong: typed wrongly?")},
    {"bad-length", QT_TRANSLATE_NOOP("Words", "The number is too long or too short.")},
    {"leading-digit", QT_TRANSLATE_NOOP("Words", "No Aadhaar number begins like this.")},
    {"palindrome", QT_TRANSLATE_NOOP("Words", "This is not a real Aadhaar number.")},
    {"virtual-id", QT_TRANSLATE_NOOP("Words", "This is a virtual ID, not the card's number.")},
    {"masked", QT_TRANSLATE_NOOP("Words", "A masked number: only the last four can be compared.")},
    {"holder-type", QT_TRANSLATE_NOOP("Words", "This PAN belongs to a company or a trust.")},
    {"not-a-person", QT_TRANSLATE_NOOP("Words", "This PAN belongs to a company or a trust.")},
    {"zero-serial", QT_TRANSLATE_NOOP("Words", "No PAN has this number.")},
    {"name-hint", QT_TRANSLATE_NOOP("Words", "The PAN's fifth letter does not fit the surname.")},
    {"check-digit-unusual", QT_TRANSLATE_NOOP("Words", "Old voter ID numbers look like this: compare by eye.")},
    {"old-format", QT_TRANSLATE_NOOP("Words", "An old form of number.")},
    {"unusual-series", QT_TRANSLATE_NOOP("Words", "An unusual series of passport.")},
    {"needs-passport", QT_TRANSLATE_NOOP("Words", "An OCI card goes with a foreign passport: ask for it too.")},
    {"foreign-format", QT_TRANSLATE_NOOP("Words", "A foreign passport number.")},
    {"unknown-state", QT_TRANSLATE_NOOP("Words", "No state has these letters.")},
    {"year-in-future", QT_TRANSLATE_NOOP("Words", "The year of issue lies in the future.")},
    {"too-young-when-issued", QT_TRANSLATE_NOOP("Words", "The holder was too young when it was issued.")},
    {"family-document", QT_TRANSLATE_NOOP("Words", "A ration card stands for the whole family.")},
    {"check-number", QT_TRANSLATE_NOOP("Words", "The check digit of the number is wrong.")},
    {"check-birth", QT_TRANSLATE_NOOP("Words", "The check digit of the birth date is wrong.")},
    {"check-expiry", QT_TRANSLATE_NOOP("Words", "The check digit of the expiry date is wrong.")},
    {"check-optional", QT_TRANSLATE_NOOP("Words", "A check digit is wrong.")},
    {"check-composite", QT_TRANSLATE_NOOP("Words", "The last check digit is wrong.")},
    {"expired", QT_TRANSLATE_NOOP("Words", "The document has expired.")},
    {"name-truncated", QT_TRANSLATE_NOOP("Words", "The name is cut off on the document.")},
    {"bad-birth-date", QT_TRANSLATE_NOOP("Words", "The birth date is no date.")},
    {"bad-expiry-date", QT_TRANSLATE_NOOP("Words", "The expiry date is no date.")},
    {"copy", QT_TRANSLATE_NOOP("Words", "A copy: the data may be genuine, the card is not here.")},
    {"unknown-format", QT_TRANSLATE_NOOP("Words", "No known form of this number: compare by eye.")},
    {"no-number", QT_TRANSLATE_NOOP("Words", "Type the document's number.")},
    {"payment-code", QT_TRANSLATE_NOOP("Words", "This is a payment code, not an ID.")},
    {"aadhaar-app", QT_TRANSLATE_NOOP("Words", "A code of the Aadhaar app: ask for the printed card's code.")},
    {"web-address", QT_TRANSLATE_NOOP("Words", "This is a web address, not an ID.")},
    {"unknown-code", QT_TRANSLATE_NOOP("Words", "This code is no ID that is known here.")},
    {"empty", QT_TRANSLATE_NOOP("Words", "The scanner delivered nothing.")},
    {"no-code", QT_TRANSLATE_NOOP("Words", "No code is found in the picture. Take it straight, close and in good light.")},
    {"unreadable-picture", QT_TRANSLATE_NOOP("Words", "The picture cannot be opened.")},
    {"not-checked", QT_TRANSLATE_NOOP("Words", "This kind of code cannot be checked here.")},
};

constexpr CodeWord phaseTable[] = {
    {"none", QT_TRANSLATE_NOOP("Words", "no call")},
    {"preparing", QT_TRANSLATE_NOOP("Words", "booth prepares the call")},
    {"lobby", QT_TRANSLATE_NOOP("Words", "in the lobby")},
    {"connecting", QT_TRANSLATE_NOOP("Words", "being connected")},
    {"officer-left", QT_TRANSLATE_NOOP("Words", "you have left: the two are being connected alone")},
    {"talking", QT_TRANSLATE_NOOP("Words", "talking")},
    {"paused", QT_TRANSLATE_NOOP("Words", "paused")},
    {"reconnecting", QT_TRANSLATE_NOOP("Words", "line is down, connecting again")},
    {"ended", QT_TRANSLATE_NOOP("Words", "ended")},
};

constexpr CodeWord callProblemTable[] = {
    {"no-camera", QT_TRANSLATE_NOOP("Words", "The booth's camera is gone: check its cable.")},
    {"no-microphone", QT_TRANSLATE_NOOP("Words", "The booth's microphone is gone: check its cable.")},
    {"no-speaker", QT_TRANSLATE_NOOP("Words", "The booth's loudspeaker is gone: check its cable.")},
    {"visitor-left", QT_TRANSLATE_NOOP("Words", "The visitor has left the call. They can come back by the same link.")},
    {"fingerprint-mismatch", QT_TRANSLATE_NOOP("Words", "The other end is not who it says: the call was not connected. Ask the visitor to open the link again.")},
    {"media-failed", QT_TRANSLATE_NOOP("Words", "The call's program failed and starts again. If it comes back, change the booth.")},
    {"media-died", QT_TRANSLATE_NOOP("Words", "The call's program failed and starts again. If it comes back, change the booth.")},
    {"ice-failed", QT_TRANSLATE_NOOP("Words", "No way to the visitor is found yet. It is tried again.")},
    {"no-connection", QT_TRANSLATE_NOOP("Words", "No way to the visitor is found yet. It is tried again.")},
    {"peer-failed", QT_TRANSLATE_NOOP("Words", "The connection failed. It is tried again.")},
    {"bad-description", QT_TRANSLATE_NOOP("Words", "The visitor's browser answered wrongly. Ask them to open the link again.")},
    {"bad-candidate", QT_TRANSLATE_NOOP("Words", "The visitor's browser answered wrongly. Ask them to open the link again.")},
    {"internal", QT_TRANSLATE_NOOP("Words", "A fault in the call's program. If it comes back, change the booth.")},
};

struct NameReason {
    const char *code;
    const char *text; // %1 the word on the document, %2 the one on the booking
};
constexpr NameReason nameTable[] = {
    {"same", QT_TRANSLATE_NOOP("Words", "the names are the same")},
    {"spelling", QT_TRANSLATE_NOOP("Words", "spelled differently: “%1” on the card, “%2” on the booking")},
    {"extra-on-id", QT_TRANSLATE_NOOP("Words", "“%1” stands only on the card")},
    {"extra-on-booking", QT_TRANSLATE_NOOP("Words", "“%1” stands only on the booking")},
    {"different", QT_TRANSLATE_NOOP("Words", "another name: “%1” on the card, “%2” on the booking")},
    {"initial", QT_TRANSLATE_NOOP("Words", "an initial: “%1” on the card, “%2” on the booking")},
    {"suffix", QT_TRANSLATE_NOOP("Words", "another ending: “%1” on the card, “%2” on the booking")},
    {"man-woman", QT_TRANSLATE_NOOP("Words", "a man's name against a woman's: “%1” and “%2”")},
    {"alias", QT_TRANSLATE_NOOP("Words", "only an alias fits")},
    {"single-name", QT_TRANSLATE_NOOP("Words", "only one name to compare")},
    {"reversed", QT_TRANSLATE_NOOP("Words", "the names stand in another order")},
    {"script", QT_TRANSLATE_NOOP("Words", "written in another script: compare by eye")},
    {"no-name", QT_TRANSLATE_NOOP("Words", "there is no name to compare")},
    {"too-long", QT_TRANSLATE_NOOP("Words", "the name is too long to compare")},
};

} // namespace

QString verdictWord(const QString &verdict) { return fromTable(verdictTable, verdict); }
QString signatureWord(const QString &signature) { return fromTable(signatureTable, signature); }
QString outcomeWord(const QString &outcome) { return fromTable(outcomeTable, outcome); }
QString problemWord(const QString &problem) { return fromTable(problemTable, problem); }
QString callPhaseWord(const QString &phase) { return fromTable(phaseTable, phase); }
QString callProblemWord(const QString &problem) { return fromTable(callProblemTable, problem); }

QString nameReasonWord(const QString &reason)
{
    const QString code = reason.section(QLatin1Char(':'), 0, 0);
    const QString words = reason.section(QLatin1Char(':'), 1);
    if (code == QLatin1String("man-woman") && words.isEmpty())
        return inWords(QT_TRANSLATE_NOOP("Words", "a man's name against a woman's"));
    for (const NameReason &entry : nameTable) {
        if (code != QLatin1String(entry.code))
            continue;
        QString text = inWords(entry.text);
        text.replace(QLatin1String("%1"), words.section(QLatin1Char('/'), 0, 0));
        return text.replace(QLatin1String("%2"), words.section(QLatin1Char('/'), 1));
    }
    return reason;
}

} // namespace mulakat::ui::presenters
