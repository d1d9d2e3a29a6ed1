using SchemaGen.MindVideo.Emulator.Cli;

return await EmulatorCommand.Create().Parse(args).InvokeAsync();
