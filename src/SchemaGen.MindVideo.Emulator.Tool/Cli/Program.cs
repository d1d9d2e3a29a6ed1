using SchemaGen.MindVideo.Emulator.Cli;

return await EmulatorCommand.RunAsync(args);
