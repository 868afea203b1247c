#pragma once
#include "visits/terms.h"

#include <QDate>
#include <QString>
#include <QStringList>
#include <QTime>
#include <optional>

// What clerks write in a cell, understood: any usual date, time, mode, sex or kind of document, in English or Hindi,
// with ASCII or Indic digits. Invalid or nullopt where it cannot be that.
namespace mulakat::station {

QString asciiDigits(const QString &text);
QDate dateIn(const QString &cell);            // day before month where both could be meant
QTime timeIn(const QString &cell);            // the first time in it: "9:00 AM", "0910", "09.10-09:40"
std::optional<int> minutesIn(const QString &cell);      // "10", "10 min", or the length of "09:10-09:40"
std::optional<visits::Mode> modeIn(const QString &cell);
QString sexIn(const QString &cell);           // "female", "male", "transgender", or empty
QString idKindIn(const QString &cell);        // "aadhaar", "pan", …, "none", "other"; empty for an empty cell
QString mobileIn(const QString &cell);        // ten digits, without +91 or 0; empty where there is none
// Names in one cell ("Meena More; Kiran Gupta"), or that many unnamed people where the cell is a number.
QStringList companionsIn(const QString &cell);
visits::Kind kindFor(const QString &relation); // lawyer: legal; doctor: medical; else family

} // namespace mulakat::station
