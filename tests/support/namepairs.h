#pragma once
#include <QList>
#include <QString>
#include <QStringList>

namespace mulakat::testing
{

struct NamePair {
    QString onId;
    QString onBooking;
};

// One name of tests/data/names/groups.tsv in its spellings; the last is Devanagari.
struct NameGroup {
    QString set; // "given", "surname"
    QStringList latin;
    QString devanagari;
};
QList<NameGroup> nameGroups();

// Two people who share the surname but not the given name, and two who share the given name but not the surname: every
// pair of names of a set once.
QList<NamePair> otherPeople();
// Names that are one letter from each other and other names by the rule: another consonant, an a or i added at the end,
// i for a inside; and relatives: father and son, husband and wife, brothers.
QList<NamePair> nearPeople();
// One person written in two ways: spellings, scripts, an honorific, the father's name left out, kumar as kr.
QList<NamePair> samePeople();

// tests/data/names/scripts.tsv: a person a row, a script a column; the first is Latin.
QList<QStringList> namesInScripts();

} // namespace mulakat::testing
