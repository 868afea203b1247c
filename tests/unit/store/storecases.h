#pragma once
#include "store/logstore.h"

#include <QObject>
#include <QTemporaryDir>
#include <memory>

namespace mulakat::testing {

// What must hold on every database. A subclass says where one lies.
class StoreCases : public QObject
{
    Q_OBJECT
protected:
    virtual QString newLocation() = 0; // of a new, empty database
    QString keysDir() const { return m_keys.path(); }
    std::unique_ptr<store::LogStore> open(const QString &location, const QString &chain = QStringLiteral("hub")) const;

private Q_SLOTS:
    void chainsContinueAfterReopening();
    void foreignRowsAreTakenInOrder();
    void knownRowsInsideATransaction();
    void whatTheCatalogueRefusesIsNotWritten();
    void recordsAreEncryptedAndBound();
    void recordsArePurged();
    void recordsComeByPosition();
    void settingsAndStaff();
    void transactionsNest();
    void numbersAreForgotten();
    void checkpointsAreSignedOnce();
    void verifiedRowByRow();
    void alteredTextsAreNamed();
    void projectionIsTheFold();
    void newerDatabasesAreRefused();
    void othersAreNoticed();
    void stationKeepsItsCopy();

private:
    QTemporaryDir m_keys;
};

} // namespace mulakat::testing
