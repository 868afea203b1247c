#pragma once
#include "base/result.h"

#include <QHash>
#include <QSet>
#include <QStringList>
#include <QUrl>

namespace mulakat::kiosk {

enum class Role { Desk, Booth, CheckIn, Board, All };
QString name(Role role);

// The words after `mulakat-kiosk`.
struct Options {
    Role role = Role::Desk;
    QUrl portal;            // empty with `standalone`, and with role all: a hub of our own is started
    bool standalone = false; // also as a role beside the hub of this machine
    QString data;           // folder
    QString station;        // "desk-1", "booth-1" where it is not given
    QString place;          // a booth's name; from the station's name, else "1"
    QString language = QStringLiteral("en");
    QSet<QString> simulate; // camera, microphone, speaker, scanner, printer
    QString scanner;        // device file of a serial scanner
    QString slipPrinter;    // device file, or "lp:QUEUE"; empty: slips are pages
    int slipMm = 80;        // width of its roll, 58 or 80
    QString tlsCa;          // certificates to trust at the portal, and no others
    int display = -1;       // screen's number; -1: the first, full screen for a booth on the second where there is one
    bool exitAfterStart = false;
    bool paired = false;    // desk and booth of one supervisor: they may share a display; a visitor's seat has its own
    bool firstStart = false; // set by the supervisor: the screens that set a jail up
    bool languageGiven = false;
    QHash<QString, QString> devices; // kind → name, as the first start kept it in DIR/machine.json

    // What the first start kept for this machine: language and devices, where the command line says nothing else.
    void takeMachine();

    // BadInput with `text` for standard error.
    static base::Result<Options> parse(const QStringList &arguments);
    static QString help(); // for --help
    // The same for the process of one role, as the supervisor starts it.
    QStringList argumentsFor(Role role, const QUrl &portal) const;
    QStringList argumentsForSeat(const QUrl &portal) const; // the visitor's seat of this machine's booth
    bool isSeat() const; // a booth's visitor's seat
};

} // namespace mulakat::kiosk
