// Reasons, grounds and causes: what an officer chooses from, and what the program writes by itself.
#include "ui/presenters/words.h"

#include "ui/presenters/wordtable.h"

namespace mulakat::ui::presenters {

namespace {

constexpr CodeWord denyTable[] = {
    {"not-the-person", QT_TRANSLATE_NOOP("Words", "not the person who was booked")},
    {"document-refused", QT_TRANSLATE_NOOP("Words", "the document is altered or not genuine")},
    {"no-identity", QT_TRANSLATE_NOOP("Words", "nothing shows who the person is")},
    {"forbidden-goods", QT_TRANSLATE_NOOP("Words", "forbidden goods")},
    {"conduct", QT_TRANSLATE_NOOP("Words", "conduct")},
    {"intoxicated", QT_TRANSLATE_NOOP("Words", "intoxicated")},
    {"order", QT_TRANSLATE_NOOP("Words", "order of a court or of the superintendent")},
    {"other", QT_TRANSLATE_NOOP("Words", "another reason")},
};
constexpr CodeWord leaveTable[] = {
    {"could-not-wait", QT_TRANSLATE_NOOP("Words", "could not wait")},
    {"ill", QT_TRANSLATE_NOOP("Words", "fell ill")},
    {"changed-mind", QT_TRANSLATE_NOOP("Words", "did not want to any more")},
    {"went-home", QT_TRANSLATE_NOOP("Words", "went home")},
    {"other", QT_TRANSLATE_NOOP("Words", "another reason")},
};
constexpr CodeWord unavailableTable[] = {
    {"at-court", QT_TRANSLATE_NOOP("Words", "at court")},
    {"hospital", QT_TRANSLATE_NOOP("Words", "in hospital")},
    {"transferred", QT_TRANSLATE_NOOP("Words", "transferred")},
    {"released", QT_TRANSLATE_NOOP("Words", "released")},
    {"refuses", QT_TRANSLATE_NOOP("Words", "does not want to come")},
    {"punishment", QT_TRANSLATE_NOOP("Words", "visits are suspended by order")},
    {"other", QT_TRANSLATE_NOOP("Words", "another reason")},
};
constexpr CodeWord failTable[] = {
    {"line", QT_TRANSLATE_NOOP("Words", "the line broke down")},
    {"power", QT_TRANSLATE_NOOP("Words", "power cut")},
    {"device", QT_TRANSLATE_NOOP("Words", "a camera, microphone or screen failed")},
    {"media", QT_TRANSLATE_NOOP("Words", "the call's program failed")},
    {"portal", QT_TRANSLATE_NOOP("Words", "the portal was not reached")},
    {"other", QT_TRANSLATE_NOOP("Words", "another technical cause")},
};
constexpr CodeWord terminateTable[] = {
    {"conduct", QT_TRANSLATE_NOOP("Words", "conduct")},
    {"threat", QT_TRANSLATE_NOOP("Words", "threats")},
    {"other-person", QT_TRANSLATE_NOOP("Words", "somebody else in the picture")},
    {"recording", QT_TRANSLATE_NOOP("Words", "the call was being recorded")},
    {"forbidden-goods", QT_TRANSLATE_NOOP("Words", "forbidden goods")},
    {"security", QT_TRANSLATE_NOOP("Words", "security of the jail")},
    {"other", QT_TRANSLATE_NOOP("Words", "another reason")},
};
constexpr CodeWord extendTable[] = {
    {"late-start", QT_TRANSLATE_NOOP("Words", "the start was late")},
    {"line", QT_TRANSLATE_NOOP("Words", "the line took time")},
    {"came-far", QT_TRANSLATE_NOOP("Words", "the family came from far")},
    {"family-event", QT_TRANSLATE_NOOP("Words", "death or illness in the family")},
    {"other", QT_TRANSLATE_NOOP("Words", "another reason")},
};
constexpr CodeWord pauseTable[] = {
    {"officer", QT_TRANSLATE_NOOP("Words", "an officer paused it")},
    {"alarm", QT_TRANSLATE_NOOP("Words", "alarm in the jail")},
    {"check", QT_TRANSLATE_NOOP("Words", "something has to be looked at")},
};
constexpr CodeWord rejectTable[] = {
    {"details-wrong", QT_TRANSLATE_NOOP("Words", "details are wrong or incomplete")},
    {"inmate-not-found", QT_TRANSLATE_NOOP("Words", "no such prisoner here")},
    {"relation", QT_TRANSLATE_NOOP("Words", "this relation may not visit")},
    {"not-entitled", QT_TRANSLATE_NOOP("Words", "not entitled to a visit now")},
    {"quota-used", QT_TRANSLATE_NOOP("Words", "the visits of this period are used")},
    {"no-slot", QT_TRANSLATE_NOOP("Words", "no free time on that day")},
    {"order", QT_TRANSLATE_NOOP("Words", "order of a court or of the superintendent")},
    {"other", QT_TRANSLATE_NOOP("Words", "another reason")},
};
constexpr CodeWord cancelTable[] = {
    {"prison-closed", QT_TRANSLATE_NOOP("Words", "no visits on that day")},
    {"asked", QT_TRANSLATE_NOOP("Words", "the family asked for it")},
    {"inmate-away", QT_TRANSLATE_NOOP("Words", "the prisoner is away")},
    {"doubled", QT_TRANSLATE_NOOP("Words", "booked twice")},
    {"other", QT_TRANSLATE_NOOP("Words", "another reason")},
};
constexpr CodeWord ownTable[] = {
    {"correction", QT_TRANSLATE_NOOP("Words", "correction")},
    {"not-held", QT_TRANSLATE_NOOP("Words", "did not take place")},
    {"paper", QT_TRANSLATE_NOOP("Words", "entered later from paper")},
    {"gap", QT_TRANSLATE_NOOP("Words", "check-in was closed")},
    {"visitor", QT_TRANSLATE_NOOP("Words", "by the visitor")},
    {"court-sheet", QT_TRANSLATE_NOOP("Words", "sheet for a court")},
    {"document-seen", QT_TRANSLATE_NOOP("Words", "what the family sent was looked at")},
};
// What became of the newest message to the family.
constexpr CodeWord noticeTable[] = {
    {"sent", QT_TRANSLATE_NOOP("Words", "message sent")},
    {"delivered", QT_TRANSLATE_NOOP("Words", "message delivered")},
    {"not-reachable", QT_TRANSLATE_NOOP("Words", "message not delivered: nobody was reached")},
    {"failed", QT_TRANSLATE_NOOP("Words", "message not delivered")},
    {"no-address", QT_TRANSLATE_NOOP("Words", "no mobile for messages")},
};
constexpr CodeWord moverTable[] = {
    {"visitor", QT_TRANSLATE_NOOP("Words", "the visitor")},
    {"inmate", QT_TRANSLATE_NOOP("Words", "the prisoner")},
    {"officer", QT_TRANSLATE_NOOP("Words", "an officer")},
    {"superintendent", QT_TRANSLATE_NOOP("Words", "the superintendent")},
    {"portal", QT_TRANSLATE_NOOP("Words", "the portal")},
    {"clock", QT_TRANSLATE_NOOP("Words", "the clock")},
    {"station", QT_TRANSLATE_NOOP("Words", "the booth or desk by itself")},
};
constexpr CodeWord eventTable[] = {
    {"drafted", QT_TRANSLATE_NOOP("Words", "form begun")},
    {"submitted", QT_TRANSLATE_NOOP("Words", "registered")},
    {"imported", QT_TRANSLATE_NOOP("Words", "taken over from a list")},
    {"walked-in", QT_TRANSLATE_NOOP("Words", "entered at the desk")},
    {"approved", QT_TRANSLATE_NOOP("Words", "approved")},
    {"reslotted", QT_TRANSLATE_NOOP("Words", "another time given")},
    {"rejected", QT_TRANSLATE_NOOP("Words", "not approved")},
    {"cancelled", QT_TRANSLATE_NOOP("Words", "cancelled")},
    {"access-issued", QT_TRANSLATE_NOOP("Words", "link and code made")},
    {"notice-sent", QT_TRANSLATE_NOOP("Words", "to the family")},
    {"inmate-confirmed", QT_TRANSLATE_NOOP("Words", "prisoner confirmed")},
    {"inmate-moved", QT_TRANSLATE_NOOP("Words", "prisoner")},
    {"kind-tightened", QT_TRANSLATE_NOOP("Words", "kind of visit changed")},
    {"place-changed", QT_TRANSLATE_NOOP("Words", "place changed")},
    {"opened", QT_TRANSLATE_NOOP("Words", "opened")},
    {"arrived", QT_TRANSLATE_NOOP("Words", "arrived")},
    {"party-changed", QT_TRANSLATE_NOOP("Words", "party changed")},
    {"token-issued", QT_TRANSLATE_NOOP("Words", "token given")},
    {"deposited", QT_TRANSLATE_NOOP("Words", "goods taken into custody")},
    {"goods-returned", QT_TRANSLATE_NOOP("Words", "goods given back")},
    {"searched", QT_TRANSLATE_NOOP("Words", "searched")},
    {"document-shown", QT_TRANSLATE_NOOP("Words", "document shown at the check-in")},
    {"consented", QT_TRANSLATE_NOOP("Words", "consent given")},
    {"identity-accepted", QT_TRANSLATE_NOOP("Words", "identity accepted")},
    {"identity-withdrawn", QT_TRANSLATE_NOOP("Words", "identity taken back")},
    {"denied", QT_TRANSLATE_NOOP("Words", "turned away")},
    {"denial-reversed", QT_TRANSLATE_NOOP("Words", "let in after all")},
    {"sound-checked", QT_TRANSLATE_NOOP("Words", "sound heard")},
    {"made-ready", QT_TRANSLATE_NOOP("Words", "ready")},
    {"started", QT_TRANSLATE_NOOP("Words", "talk started")},
    {"interrupted", QT_TRANSLATE_NOOP("Words", "interrupted")},
    {"resumed", QT_TRANSLATE_NOOP("Words", "went on")},
    {"extended", QT_TRANSLATE_NOOP("Words", "extended")},
    {"completed", QT_TRANSLATE_NOOP("Words", "ended")},
    {"terminated", QT_TRANSLATE_NOOP("Words", "ended by an officer")},
    {"measured", QT_TRANSLATE_NOOP("Words", "talk time measured")},
    {"no-show", QT_TRANSLATE_NOOP("Words", "did not come")},
    {"left", QT_TRANSLATE_NOOP("Words", "left")},
    {"inmate-unavailable", QT_TRANSLATE_NOOP("Words", "prisoner not available")},
    {"failed", QT_TRANSLATE_NOOP("Words", "failed")},
    {"entered-from-paper", QT_TRANSLATE_NOOP("Words", "entered from paper")},
    {"closed", QT_TRANSLATE_NOOP("Words", "day closed")},
    {"annotated", QT_TRANSLATE_NOOP("Words", "note added")},
    {"document-asked", QT_TRANSLATE_NOOP("Words", "document asked for")},
    {"booking-amended", QT_TRANSLATE_NOOP("Words", "changed by the family")},
    {"time-asked", QT_TRANSLATE_NOOP("Words", "another time asked for")},
    {"time-kept", QT_TRANSLATE_NOOP("Words", "the time stands")},
};

QStringList codesOf(std::span<const CodeWord> table)
{
    QStringList codes;
    for (const CodeWord &entry : table)
        codes << QLatin1String(entry.code);
    return codes;
}

} // namespace

QString reasonWord(const QString &code)
{
    const std::span<const CodeWord> tables[] = {denyTable,   leaveTable,  unavailableTable, failTable,   terminateTable,
                                                extendTable, pauseTable,  rejectTable,      cancelTable, ownTable};
    for (const std::span<const CodeWord> table : tables) {
        for (const CodeWord &entry : table) {
            if (code == QLatin1String(entry.code))
                return inWords(entry.text);
        }
    }
    return fromTable({}, code);
}

QString noticeWord(const QString &outcome) { return outcome.isEmpty() ? QString() : fromTable(noticeTable, outcome); }
QString endedByWord(const QString &mover) { return fromTable(moverTable, mover); }
QString eventWord(const QString &event) { return fromTable(eventTable, event); }

QStringList denyCodes() { return codesOf(denyTable); }
QStringList leaveCodes() { return codesOf(leaveTable); }
QStringList unavailableCodes() { return codesOf(unavailableTable); }
QStringList failCauses() { return codesOf(failTable); }
QStringList terminateCodes() { return codesOf(terminateTable); }
QStringList extendCodes() { return codesOf(extendTable); }
QStringList pauseCauses() { return codesOf(pauseTable); }
QStringList rejectCodes() { return codesOf(rejectTable); }
QStringList cancelCodes() { return codesOf(cancelTable); }

} // namespace mulakat::ui::presenters
