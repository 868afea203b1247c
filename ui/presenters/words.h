#pragma once
#include "base/failure.h"
#include "station/views.h"

#include <QStringList>

// The stable words of the program as words for an officer, in the language that is set. Main thread.
namespace mulakat::ui::presenters {

// What stands in the way and what to do about it: one or two sentences.
QString say(const base::Failure &failure);

QString word(visits::State state);           // "waiting for approval", "in progress", …
QString word(visits::InmateTrack track);     // "called", "at the place", …
QString word(visits::Mode mode);
QString word(visits::Kind kind);
QString placeName(visits::Mode mode, const QString &place); // "booth 3", "window 4", or that none is given

// Codes as they come in values. A word that is not known is shown as it is, its dashes as spaces; an empty one stays empty.
QString relationWord(const QString &relation);
QString sexWord(const QString &sex);
QString idKindWord(const QString &kind);     // as booked or picked: "aadhaar", "pan", …
QString documentWord(const QString &document); // as read: "aadhaar-qr", "dl", …
QString methodWord(const QString &method);
QString holderWord(const QString &holder);
QString roleWord(const QString &role);
QString inmateStatusWord(const QString &status);
QString categoryWord(const QString &category);
QString languageWord(const QString &language); // in that language itself
QString pictureWord(const QString &what);    // "photo", "residence", … of DocumentView
QString partWord(const QString &part);       // of a day: "morning", "afternoon", "any"
QString reasonWord(const QString &code);     // grounds, causes, reasons of every step
QString noticeWord(const QString &outcome);   // "message delivered" …; empty for none
QString endedByWord(const QString &mover);   // "clock", "officer", …
QString eventWord(const QString &event);     // a line of a visit's history

QString verdictWord(const QString &verdict); // "match", "review", "mismatch", "equal", "differs", "absent", …
QString signatureWord(const QString &signature);
QString outcomeWord(const QString &outcome);
QString problemWord(const QString &problem); // of reading a document
QString nameReasonWord(const QString &reason); // "different:Sharma/Verma" → a sentence with both words
QString callPhaseWord(const QString &phase);
QString callProblemWord(const QString &problem);

// The codes an officer may choose from, in the order in which they are offered.
QStringList denyCodes();
QStringList leaveCodes();
QStringList unavailableCodes();
QStringList failCauses();
QStringList terminateCodes();
QStringList extendCodes();
QStringList pauseCauses();
QStringList rejectCodes();
QStringList cancelCodes();
QStringList documentsToAsk();                // pictures that a family may be asked for
QStringList typedIdKinds();                  // ID kinds whose number can be typed

// A moment as HH:MM of the jail.
QString clockTime(qint64 utcMs);

// Seconds as m:ss, digits always 0-9.
QString minutesSeconds(int seconds);

} // namespace mulakat::ui::presenters
