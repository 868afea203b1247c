#pragma once
#include <QByteArray>
#include <QDate>
#include <QImage>
#include <QList>
#include <QString>
#include <QTime>

namespace mulakat::ui::print {

// One adult or child who comes with the visitor.
struct PassCompanion {
    QString name;
    QString relation;     // stable word, or as written
    int age = 0;
    bool child = false;
};

// The visitor's pass, as the public portal's visitors know it: everything the gate asks for on one sheet. Codes are stable words.
struct VisitPass {
    QString state;        // "Maharashtra"
    QString jail;
    QString visrn;        // also its QR code
    QDate registered;
    QDate date;
    QTime start;
    int minutes = 0;
    QString status;       // "approved"
    QString mode;         // "video", "face-to-face"
    QString kind;         // "family", "legal", "medical"
    QString place;        // booth or window
    QString visitor;
    QString fatherOrHusband;
    QString sex;
    QString relation;
    QString mobile;       // as much of it as the desk knows: "…1234"
    QString address;
    QString idKind;
    QString idLast4;      // never more of an ID's number
    QImage photo;         // may be null
    QList<PassCompanion> companions;
    QString inmate;
    QString inmateNumber;
    QString link;         // video
    QString officer;
    QString officerRole;  // "superintendent", "officer"
};

// One A4 page in the given language. Needs a QGuiApplication; the main thread.
QByteArray visitPassPdf(const VisitPass &pass, const QString &language);

} // namespace mulakat::ui::print
