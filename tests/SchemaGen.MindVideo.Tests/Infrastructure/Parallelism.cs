// Each test waits for a server, a clock or another process most of the time.
[assembly: Xunit.v3.Parallelization(MaxThreads = 4)]
