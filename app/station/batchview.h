#pragma once
#include "base/failure.h"
#include "base/ids.h"

#include <QDate>
#include <QList>
#include <QString>
#include <QTime>

namespace mulakat::station {

// In the order of a batch's day.
enum class BatchAct { CallToWard, ToWindows, Start, End };

// How far the visits of one start are, counted.
struct BatchView {
    QDate day;
    QTime start;
    int visits = 0;    // that are not over or called off
    int called = 0;    // prisoners called or on the way
    int atPlace = 0;   // prisoners at the place, confirmed one by one
    int arrived = 0;   // parties that came
    int verified = 0;  // of them every adult accepted, or further
    int searched = 0;
    int atWindows = 0; // called to the windows, not begun
    int running = 0;
    int over = 0;
    friend bool operator==(const BatchView &, const BatchView &) = default;
};

// One that could not go along.
struct BatchLeft {
    base::VisitId visit;
    QString visitor;
    QString inmate;
    QString token;
    base::Failure why;
};

struct BatchDone {
    int done = 0;
    QList<BatchLeft> left;
};

} // namespace mulakat::station
