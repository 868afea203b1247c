#pragma once
#include <QJsonObject>
#include <vector>

namespace mulakat::bench
{

// Milliseconds of processor time of this thread: what else the machine does meanwhile does not count.
double processorMs();

// Median, min and max of figures; `unit` only documents.
QJsonObject spread(std::vector<double> figures);

void benchCheck(int repeats); // decode and verify a card, and a bomb
void benchNames(int repeats); // time a match; rates over the groups and the scripts of tests/data/names
// Mutated payloads: outcomes, 99th percentile, memory. False where one was believed, or time or memory went over.
bool benchPayloads(int count, int seed);
void benchPictures(int frames, int seed); // reading rate beside zxing alone and zbar alone

void print(const QJsonObject &line);

} // namespace mulakat::bench
