#pragma once
#include "portal/web/form.h"
#include "visits/jail.h"

namespace mulakat::portal::web {

// The fields of New Visitor Registration, as the national form has them, in the order of the page.
struct RegisterFields {
    QList<Field> visitor;          // "Visitor Details"
    QList<QList<Field>> guests;    // additional visitors
    QList<Field> meeting;          // "To Meet"
    QList<Field> documents;

    static RegisterFields make(const Texts &texts, const visits::Jail &jail, QDate today);
    QHash<QString, QString> labels() const;
    QStringList names() const;     // without those of documents
};

// "file_photo" -> "photo"; the kinds in their order.
QStringList documentKinds();

} // namespace mulakat::portal::web
