namespace SchemaGen.MindVideo.Emulator;

/// <summary>A fault that is being injected.</summary>
/// <param name="Id">Its number, from 1.</param>
/// <param name="Fault">What it is.</param>
/// <param name="Hits">How often it has hit.</param>
public sealed record ActiveFault(int Id, EmulatorFault Fault, int Hits);
