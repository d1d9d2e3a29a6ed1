namespace SchemaGen.MindVideo.Emulator;

/// <summary>A fault that is being injected.</summary>
/// <param name="Id">The number of the fault, from 1.</param>
/// <param name="Fault">The fault.</param>
/// <param name="Hits">How many requests it has hit.</param>
public sealed record ActiveFault(int Id, EmulatorFault Fault, int Hits);
